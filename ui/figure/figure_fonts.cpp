#include "ui/figure/figure_fonts.h"

#include <fontconfig/fontconfig.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>

namespace ui {

namespace {

namespace fs = std::filesystem;

constexpr const char* kFolder = "/usr/share/fonts/opentype/inter"; // fonts-inter of Debian

std::string configurationOf(const std::string& folder)
{
    return R"(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>)"
        + folder + R"(</dir>
  <cachedir>/var/cache/fontconfig</cachedir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>)";
}

struct Destroy {
    void operator()(FcConfig* configuration) const { FcConfigDestroy(configuration); }
    void operator()(FcFontSet* fonts) const { FcFontSetDestroy(fonts); }
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};

fs::path folderOf(const char* variable)
{
    const char* const named = std::getenv(variable);
    return named != nullptr ? named : "";
}

/// A user's own folder (XDG Base Directory Specification).
fs::path ownFolder(const char* variable, const char* belowHome)
{
    const fs::path named = folderOf(variable);
    return named.empty() ? folderOf("HOME") / belowHome : named;
}

bool holdsSomething(const fs::path& folder)
{
    std::error_code unreadable;
    return fs::directory_iterator(folder, unreadable) != fs::directory_iterator();
}

/// Whether fontconfig's own folders and variables of a user say something about typefaces.
bool isChosenByUser()
{
    for (const char* variable : {"FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT"})
        if (std::getenv(variable) != nullptr)
            return true;
    return holdsSomething(ownFolder("XDG_CONFIG_HOME", ".config") / "fontconfig")
        || holdsSomething(ownFolder("XDG_DATA_HOME", ".local/share") / "fonts")
        || holdsSomething(folderOf("HOME") / ".fonts");
}

bool hasWeight(FcConfig* configuration, int weight)
{
    const std::unique_ptr<FcPattern, Destroy> wanted(
        FcPatternBuild(nullptr, FC_FAMILY, FcTypeString, "Inter", FC_WEIGHT, FcTypeInteger, weight,
                       FC_SLANT, FcTypeInteger, FC_SLANT_ROMAN, nullptr));
    const std::unique_ptr<FcFontSet, Destroy> found(
        FcFontList(configuration, wanted.get(), nullptr));
    return found && found->nfont > 0;
}

} // namespace

OneTypeface::OneTypeface(bool isWanted)
{
    if (!isWanted || isChosenByUser() || !holdsSomething(kFolder))
        return;
    std::unique_ptr<FcConfig, Destroy> configuration(FcConfigCreate());
    const std::string said = configurationOf(kFolder);
    const auto* const text = reinterpret_cast<const FcChar8*>(said.c_str());
    if (!FcConfigParseAndLoadFromMemory(configuration.get(), text, FcTrue)
        || !FcConfigBuildFonts(configuration.get())
        || !hasWeight(configuration.get(), FC_WEIGHT_REGULAR)
        || !hasWeight(configuration.get(), FC_WEIGHT_BOLD))
        return;
    m_isTheOnlyOne = FcConfigSetCurrent(configuration.get()) == FcTrue; // and keeps it
}

OneTypeface::~OneTypeface()
{
    if (m_isTheOnlyOne)
        FcConfigSetCurrent(nullptr); // what is wanted next is read from the machine
}

} // namespace ui
