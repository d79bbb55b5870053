#include "ui/figure/page_file.h"

#include "core/base/file.h"
#include "core/domain/figure.h"
#include "ui/figure/page_formats.h"
#include "ui/support/conversion.h"

#include <algorithm>

namespace ui {

namespace {

using Write = QByteArray (*)(const FigurePage&);

Write writerFor(const std::filesystem::path& file)
{
    const QString ending = toQString(file.extension()).toLower();
    if (ending == QLatin1String(".png"))
        return pngOf;
    if (ending == QLatin1String(".pdf"))
        return pdfOf;
    return ending == QLatin1String(".svg") ? svgOf : nullptr;
}

/// No PDF reader need show a longer side (ISO 32000-1, annex C).
core::Result<void> checkSides(const FigurePage& page)
{
    constexpr double kLongest = 14'400.001; // 5,080 mm are a little more when computed
    const double longest = std::max(page.size.width(), page.size.height());
    if (longest / page.unitsPerInch * core::kPointsPerInch > kLongest)
        return core::fail(core::ErrorCode::InvalidArgument,
                          "A PDF cannot have this size: its sides have at most 14,400 points, "
                          "which are 19,200 pixels or 5,080 mm.");
    return {};
}

} // namespace

core::Result<void> checkFigureEnding(const std::filesystem::path& file)
{
    if (writerFor(file) == nullptr)
        return core::fail(core::ErrorCode::InvalidArgument,
                          file.string() + " does not end with .png, .pdf or .svg.");
    return {};
}

std::string fileNameOf(std::string name)
{
    std::ranges::replace_if(
        name, [](char c) { return c == '/' || c == '\\' || static_cast<unsigned char>(c) < ' '; },
        '_');
    return name.starts_with('.') ? "_" + name : name;
}

bool isPicture(const std::filesystem::path& file)
{
    return writerFor(file) == pngOf;
}

core::Result<QByteArray> pageBytes(const FigurePage& page, const std::filesystem::path& file)
{
    if (const auto known = checkFigureEnding(file); !known)
        return tl::unexpected(known.error());
    const Write write = writerFor(file);
    if (write == pdfOf) {
        if (const auto sound = checkSides(page); !sound)
            return tl::unexpected(sound.error());
    }
    const QByteArray bytes = write(page);
    if (bytes.isEmpty())
        return core::fail(core::ErrorCode::Io, file.string() + " cannot be drawn.");
    return bytes;
}

core::Result<void> writePage(const FigurePage& page, const std::filesystem::path& file)
{
    const auto bytes = pageBytes(page, file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return core::writeFileAtomically(
        file, std::string_view(bytes->constData(), static_cast<std::size_t>(bytes->size())),
        core::Durability::NotWaited);
}

} // namespace ui
