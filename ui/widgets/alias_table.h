#pragma once

#include "core/domain/alias.h"

#include <QTableWidget>

#include <vector>

namespace ui {

/// Names with the language that uses them. There is always an empty row at the end.
class AliasTable final : public QTableWidget {
    Q_OBJECT

public:
    explicit AliasTable(QWidget* parent = nullptr);

    std::vector<core::Alias> aliases() const;
    void setAliases(const std::vector<core::Alias>& aliases);

private:
    void appendRow(const core::Alias& alias);
    void keepEmptyRow();
};

} // namespace ui
