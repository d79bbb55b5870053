#include "core/domain/import_report.h"

#include "core/domain/enum_names.h"

namespace core {

namespace {

constexpr std::array<std::string_view, 5> kKindNames{"prices", "articles", "events", "instruments",
                                                     "facts"};

} // namespace

std::string_view toString(ImportKind kind)
{
    return enumName(kKindNames, kind);
}

std::span<const ImportKind> allImportKinds()
{
    static constexpr std::array kKinds{ImportKind::Prices, ImportKind::Articles, ImportKind::Events,
                                       ImportKind::Instruments, ImportKind::Facts};
    return kKinds;
}

std::optional<ImportKind> importKindFromString(std::string_view text)
{
    return enumFromName<ImportKind>(kKindNames, text);
}

} // namespace core
