#include "ui/models/import_words.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

} // namespace

QString importKindName(core::ImportKind kind)
{
    switch (kind) {
    case core::ImportKind::Prices:
        return Words::tr("Prices");
    case core::ImportKind::Articles:
        return Words::tr("Articles");
    case core::ImportKind::Events:
        return Words::tr("Events");
    case core::ImportKind::Instruments:
        return Words::tr("Instruments");
    case core::ImportKind::Facts:
        return Words::tr("Facts");
    }
    return {};
}

QString countOf(core::ImportKind kind, std::int64_t count)
{
    const int number = static_cast<int>(count);
    switch (kind) {
    case core::ImportKind::Prices:
        return Words::tr("%Ln price rows", nullptr, number);
    case core::ImportKind::Articles:
        return Words::tr("%Ln articles", nullptr, number);
    case core::ImportKind::Events:
        return Words::tr("%Ln events", nullptr, number);
    case core::ImportKind::Instruments:
        return Words::tr("%Ln instruments", nullptr, number);
    case core::ImportKind::Facts:
        return Words::tr("%Ln facts", nullptr, number);
    }
    return {};
}

} // namespace ui
