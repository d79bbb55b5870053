#include "ui/widgets/language_words.h"

#include "ui/support/conversion.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LanguageWords)
};

} // namespace

QString languageName(const std::string& code)
{
    if (code.empty())
        return {};
    if (code.starts_with("de"))
        return Words::tr("German");
    if (code.starts_with("en"))
        return Words::tr("English");
    // What a language calls itself needs no translation.
    const QLocale locale(toQString(code));
    return locale.language() == QLocale::C ? toQString(code) : locale.nativeLanguageName();
}

} // namespace ui
