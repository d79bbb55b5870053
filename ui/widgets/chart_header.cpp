#include "ui/widgets/chart_header.h"

#include "ui/chart/chart_theme.h"
#include "ui/widgets/bar_readout.h"

#include <QEvent>
#include <QLabel>

#include <algorithm>

namespace ui {

namespace {

constexpr int kGap = spacing::kMedium;
constexpr int kLeastFacts = 90;

int widthOf(const QLabel* label, const QString& text)
{
    return label->fontMetrics().horizontalAdvance(text) + spacing::kHair;
}

} // namespace

ChartHeader::ChartHeader(BarReadout* readout, QWidget* parent)
    : QWidget(parent)
    , m_name(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_readout(readout)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_readout->setParent(this);
    m_name->setObjectName(QStringLiteral("instrumentName"));
    m_name->setProperty("title", true);
    m_facts->setObjectName(QStringLiteral("instrumentFacts"));
    m_facts->setProperty("muted", true);
    for (QLabel* label : {m_name, m_facts})
        label->setTextFormat(Qt::PlainText);
}

void ChartHeader::setTexts(const QString& name, const QString& facts)
{
    m_nameText = name;
    m_factsText = facts;
    m_name->setToolTip(name);
    m_facts->setToolTip(facts);
    arrange();
}

QSize ChartHeader::sizeHint() const
{
    return {widthOf(m_name, m_nameText) + widthOf(m_facts, m_factsText)
                + m_readout->sizeHint().width() + 2 * kGap,
            std::max(m_name->sizeHint().height(), m_readout->sizeHint().height())};
}

QSize ChartHeader::minimumSizeHint() const
{
    return {m_readout->minimumSizeHint().width() + 4 * kGap, sizeHint().height()};
}

void ChartHeader::arrange()
{
    const int nameWidth =
        std::min(widthOf(m_name, m_nameText),
                 std::max(0, width() - m_readout->minimumSizeHint().width() - kGap));
    const int rest = width() - nameWidth - kGap;
    const int facts = widthOf(m_facts, m_factsText);
    const int full = m_readout->sizeHint().width();
    const int withoutDate = m_readout->widthWithoutDate();
    const bool hasReadout = full > 0;
    int readout = full;
    if (rest < full + kGap + facts)
        readout = withoutDate;
    if (rest < withoutDate + kGap + std::min(facts, kLeastFacts))
        readout = std::min(withoutDate, rest);
    readout = hasReadout ? std::max(readout, 0) : 0;
    const int factsWidth = std::max(0, std::min(facts, rest - readout - kGap));

    m_name->setText(m_name->fontMetrics().elidedText(m_nameText, Qt::ElideRight, nameWidth));
    m_facts->setText(m_facts->fontMetrics().elidedText(m_factsText, Qt::ElideRight, factsWidth));
    m_facts->setVisible(factsWidth >= std::min(facts, kLeastFacts) / 2);
    const int nameHeight = m_name->sizeHint().height();
    m_name->setGeometry(0, (height() - nameHeight) / 2, nameWidth, nameHeight);
    // Both texts on one baseline.
    const int baseline = m_name->y() + (nameHeight + m_name->fontMetrics().capHeight()) / 2;
    const int factsHeight = m_facts->sizeHint().height();
    m_facts->setGeometry(nameWidth + kGap,
                         baseline - (factsHeight + m_facts->fontMetrics().capHeight()) / 2,
                         factsWidth, factsHeight);
    m_readout->setGeometry(width() - readout, (height() - m_readout->sizeHint().height()) / 2,
                           readout, m_readout->sizeHint().height());
}

void ChartHeader::resizeEvent(QResizeEvent*)
{
    arrange();
}

/// The readout has another series, or the typeface changed.
bool ChartHeader::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        arrange();
    return done;
}

} // namespace ui
