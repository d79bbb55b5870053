#include "ui/widgets/alias_table.h"

#include "ui/support/conversion.h"

#include <QComboBox>
#include <QHeaderView>

namespace ui {

namespace {

enum Column { Name, Language, ColumnCount };

} // namespace

AliasTable::AliasTable(QWidget* parent)
    : QTableWidget(0, ColumnCount, parent)
{
    setHorizontalHeaderLabels({tr("Name in the press"), tr("Language")});
    horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(Language, QHeaderView::Fixed);
    horizontalHeader()->resizeSection(Language, 130);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(34);
    setShowGrid(false);
    setSelectionMode(NoSelection);
    setEditTriggers(AllEditTriggers);
    setTabKeyNavigation(false);
    connect(this, &QTableWidget::itemChanged, this, &AliasTable::keepEmptyRow);
    keepEmptyRow();
}

std::vector<core::Alias> AliasTable::aliases() const
{
    std::vector<core::Alias> aliases;
    for (int row = 0; row < rowCount(); ++row) {
        const QString name = item(row, Name)->text().trimmed();
        if (name.isEmpty())
            continue;
        core::Alias alias = item(row, Name)->data(Qt::UserRole).value<core::Alias>();
        alias.text = toStd(name);
        const auto* language = qobject_cast<QComboBox*>(cellWidget(row, Language));
        alias.language = toStd(language->currentData().toString());
        aliases.push_back(alias);
    }
    return aliases;
}

void AliasTable::setAliases(const std::vector<core::Alias>& aliases)
{
    setRowCount(0);
    for (const core::Alias& alias : aliases)
        appendRow(alias);
    keepEmptyRow();
}

void AliasTable::appendRow(const core::Alias& alias)
{
    const int row = rowCount();
    insertRow(row);
    auto* language = new QComboBox;
    language->setObjectName(QStringLiteral("aliasLanguage"));
    language->setAccessibleName(tr("Language of the name"));
    language->addItem(tr("any"), QString());
    language->addItem(tr("German"), QStringLiteral("de"));
    language->addItem(tr("English"), QStringLiteral("en"));
    const QString code = toQString(alias.language);
    if (language->findData(code) < 0)
        language->addItem(code, code);
    language->setCurrentIndex(language->findData(code));
    setCellWidget(row, Language, language);
    auto* name = new QTableWidgetItem(toQString(alias.text));
    // What is not shown here (words that must stand near) stays with the name.
    name->setData(Qt::UserRole, QVariant::fromValue(alias));
    setItem(row, Name, name);
}

void AliasTable::keepEmptyRow()
{
    const int last = rowCount() - 1;
    if (last < 0 || (item(last, Name) != nullptr && !item(last, Name)->text().trimmed().isEmpty()))
        appendRow({});
}

} // namespace ui
