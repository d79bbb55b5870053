#pragma once

#include "core/domain/import_preview.h"

#include <QComboBox>
#include <QVariant>

#include <optional>
#include <string>
#include <vector>

/// The boxes of an ImportForm: their first entry leaves the choice to the file, and has no data.
namespace ui {

void fillWithKinds(QComboBox* box);
void fillWithEncodings(QComboBox* box);
void fillWithDecimalSigns(QComboBox* box);
void fillWithDateOrders(QComboBox* box);
void fillWithZones(QComboBox* box);
void fillWithIntervals(QComboBox* box);
/// In place of those that are there, but the first.
void fillWithDialects(QComboBox* box, const std::vector<core::DialectInfo>& dialects,
                      core::ImportKind kind);

/// What the file itself says, in the first entry; an empty text where that is not known.
void setFound(QComboBox* box, const QString& found);

/// The entry with this data, or else the first.
void chooseData(QComboBox* box, const QVariant& value);

template<typename Enum>
void choose(QComboBox* box, const std::optional<Enum>& value)
{
    chooseData(box, value ? QVariant(static_cast<int>(*value)) : QVariant());
}
void choose(QComboBox* box, const std::string& value);

template<typename Enum>
std::optional<Enum> chosen(const QComboBox* box)
{
    const QVariant data = box->currentData();
    return data.isValid() ? std::optional(static_cast<Enum>(data.toInt())) : std::nullopt;
}
std::string chosenText(const QComboBox* box);

} // namespace ui
