#include "ui/support/conversion.h"
#include "ui/support/formatting.h"
#include "ui/widgets/check_menu_button.h"
#include "ui/widgets/figure_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>
#include <array>
#include <cmath>

/// Between the fields of the form and the specification.

namespace ui {

namespace {

constexpr std::array kScales{1.0, 2.0, 3.0, 4.0};
constexpr int kLongestNote = 40; ///< of its words in the menu

QString allNotes()
{
    return QStringLiteral("all");
}

QStringList keysOf(const core::FigureAnnotations& annotations)
{
    QStringList keys;
    if (annotations.all)
        keys << allNotes();
    for (const core::NoteId id : annotations.ids)
        keys << QString::number(id.value);
    return keys;
}

/// The key that a specification's name stands for: a symbol may go without its market.
QString keyOf(const std::string& name, const QStringList& keys)
{
    const QString exact = toQString(name);
    const QString ending = QLatin1Char(':') + exact;
    const auto same = std::ranges::find_if(
        keys, [&](const QString& key) { return key == exact || key.endsWith(ending); });
    return same == keys.end() ? exact : *same;
}

QStringList keysOf(const std::vector<std::string>& names, const QStringList& keys)
{
    QStringList found;
    for (const std::string& name : names)
        found << keyOf(name, keys);
    return found;
}

/// What is chosen; what was there before keeps its order and comes first, and stays where there is
/// no choice of it.
std::vector<std::string> namesOf(const CheckMenuButton& button,
                                 const std::vector<std::string>& before)
{
    const QStringList all = button.keys();
    QStringList left = button.chosen();
    std::vector<std::string> names;
    for (const std::string& name : before) {
        const QString key = keyOf(name, all);
        if (left.removeAll(key) > 0 || !all.contains(key))
            names.push_back(name);
    }
    for (const QString& key : left)
        names.push_back(toStd(key));
    return names;
}

std::vector<std::string> linesOf(const QString& text)
{
    std::vector<std::string> lines;
    for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        lines.push_back(toStd(line));
    return lines;
}

} // namespace

void FigureForm::setSpec(const core::FigureSpec& spec)
{
    m_filling = true;
    m_spec = spec;
    showWords();
    showContents();
    showOutput();
    m_filling = false;
    emit changed();
}

void FigureForm::showWords()
{
    m_title->setText(toQString(m_spec.title));
    m_title->setCursorPosition(0);
    m_subtitle->setText(toQString(m_spec.subtitle));
    m_source->setText(toQString(m_spec.source));
    m_byline->setText(toQString(m_spec.byline));
    m_remarks->setPlainText(keysOf(m_spec.notes, {}).join(QLatin1Char('\n')));
    m_language->setCurrentIndex(m_spec.locale == "de" ? 1 : 0);
}

void FigureForm::showContents()
{
    m_instruments->setChosen(keysOf(m_spec.instruments, m_instruments->keys()));
    m_events->setChosen(keysOf(m_spec.events, m_events->keys()));
    m_notes->setChosen(keysOf(m_spec.annotations));
    m_from->setDate(m_spec.from ? toQDate(*m_spec.from) : QDate(2000, 1, 1));
    m_to->setDate(m_spec.to ? toQDate(*m_spec.to) : QDate::currentDate());
    m_fromFirst->setChecked(!m_spec.from);
    m_toLast->setChecked(!m_spec.to);
    m_style->setCurrentIndex(static_cast<int>(m_spec.style));
    m_axis->setCurrentIndex(static_cast<int>(m_spec.axis));
    m_panels->setChecked(m_spec.panels);
    m_hasBaseDay->setChecked(m_spec.baseDay.has_value());
    m_baseDay->setDate(m_spec.baseDay ? toQDate(*m_spec.baseDay) : m_from->date());
}

void FigureForm::showOutput()
{
    m_format->setCurrentIndex(static_cast<int>(m_spec.format));
    showScale();
    m_theme->setCurrentIndex(m_spec.theme == core::FigureTheme::Dark ? 1 : 0);
    m_transparent->setChecked(m_spec.transparent);
    showSize();
}

void FigureForm::showSize()
{
    const auto show = [](QDoubleSpinBox* box, double length) {
        box->setDecimals(length == std::round(length) ? 0 : 2);
        box->setValue(length);
    };
    show(m_width, m_spec.size.width);
    show(m_height, m_spec.size.height);
    m_unit->setCurrentIndex(m_spec.size.unit == core::LengthUnit::Millimetres ? 1 : 0);
    m_shownSize = {m_width->value(), m_height->value()};
}

/// The usual scales, and that of the specification.
void FigureForm::showScale()
{
    std::vector<double> scales(kScales.begin(), kScales.end());
    const auto place = std::ranges::lower_bound(scales, m_spec.scale);
    const auto index = place - scales.begin();
    if (place == scales.end() || *place != m_spec.scale)
        scales.insert(place, m_spec.scale);
    m_scale->clear();
    for (const double scale : scales)
        m_scale->addItem(
            tr("Scale %1").arg(formatNumber(scale, scale == std::round(scale) ? 0 : 2)), scale);
    m_scale->setCurrentIndex(static_cast<int>(index));
}

void FigureForm::setSize(const core::FigureSize& size)
{
    m_filling = true;
    m_spec.size = size;
    showOutput();
    m_filling = false;
    emit changed();
}

void FigureForm::setNotes(const std::vector<core::NoteListing>& notes)
{
    m_filling = true;
    m_notes->clearChoices();
    m_notes->addChoiceOfAll(tr("All that are visible"), allNotes());
    for (const core::NoteListing& listing : notes) {
        const core::Note& note = listing.note;
        QString words = toQString(note.text).simplified();
        if (words.isEmpty())
            words = tr("Drawing %1").arg(note.id.value);
        if (words.size() > kLongestNote)
            words = words.left(kLongestNote) + QChar(u'…');
        m_notes->addChoice(toQString(listing.symbol).section(QLatin1Char(':'), -1)
                               + QLatin1Char(' ') + words,
                           QString::number(note.id.value), false);
    }
    m_notes->setChosen(keysOf(m_spec.annotations));
    m_filling = false;
}

void FigureForm::takeContents(core::FigureSpec& spec) const
{
    spec.instruments = namesOf(*m_instruments, m_spec.instruments);
    spec.events = namesOf(*m_events, m_spec.events);
    // Before it is known which notes there are, those that were asked for stay.
    if (!m_notes->keys().isEmpty())
        spec.annotations = {};
    for (const QString& key : m_notes->chosen()) {
        if (key == allNotes())
            spec.annotations.all = true;
        else
            spec.annotations.ids.push_back(core::NoteId{key.toLongLong()});
    }
    const auto dayOf = [](const QCheckBox* isOpen, const QDateEdit* day) {
        return isOpen->isChecked() ? std::nullopt : std::optional(toTradingDate(day->date()));
    };
    spec.from = dayOf(m_fromFirst, m_from);
    spec.to = dayOf(m_toLast, m_to);
    spec.style = static_cast<core::ChartStyle>(m_style->currentIndex());
    spec.axis = static_cast<core::AxisScale>(m_axis->currentIndex());
    // What has no effect is not asked for: one instrument needs no panels, prices no base day.
    spec.panels = m_panels->isChecked() && spec.instruments.size() > 1;
    const bool countsChanges =
        spec.style == core::ChartStyle::Rebased || spec.axis == core::AxisScale::Percent;
    spec.baseDay = m_hasBaseDay->isChecked() && countsChanges
        ? std::optional(toTradingDate(m_baseDay->date()))
        : std::nullopt;
}

/// What was shown rounded and left alone is what it was.
core::FigureSize FigureForm::size() const
{
    const auto length = [](const QDoubleSpinBox* box, double shown, double exact) {
        return box->value() == shown ? exact : box->value();
    };
    return {length(m_width, m_shownSize.width(), m_spec.size.width),
            length(m_height, m_shownSize.height(), m_spec.size.height),
            m_unit->currentIndex() == 1 ? core::LengthUnit::Millimetres : core::LengthUnit::Pixels};
}

void FigureForm::takeOutput(core::FigureSpec& spec) const
{
    spec.size = size();
    spec.format = static_cast<core::FigureFormat>(m_format->currentIndex());
    spec.scale = m_scale->currentData().toDouble();
    spec.theme = m_theme->currentIndex() == 1 ? core::FigureTheme::Dark : core::FigureTheme::Light;
    spec.transparent = m_transparent->isChecked();
}

core::FigureSpec FigureForm::spec() const
{
    core::FigureSpec spec = m_spec;
    spec.title = toStd(m_title->text());
    spec.subtitle = toStd(m_subtitle->text());
    spec.source = toStd(m_source->text());
    spec.byline = toStd(m_byline->text());
    if (m_remarks->document()->isModified()) // it hands out firm blanks as others
        spec.notes = linesOf(m_remarks->toPlainText());
    spec.locale = m_language->currentIndex() == 1 ? "de" : "en";
    takeContents(spec);
    takeOutput(spec);
    return spec;
}

} // namespace ui
