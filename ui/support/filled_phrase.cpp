#include "ui/support/filled_phrase.h"

#include <QRegularExpression>

#include <string_view>

namespace ui {

std::optional<QStringList> filledIn(const char* phrase, const QString& text)
{
    if (std::string_view(phrase).find('%') == std::string_view::npos)
        return text == QLatin1String(phrase) ? std::optional(QStringList()) : std::nullopt;
    QString pattern = QRegularExpression::escape(QString::fromLatin1(phrase));
    pattern.replace(QStringLiteral("\\%n"), QStringLiteral("(\\d+)"));
    for (int number = 1; number <= 4; ++number)
        pattern.replace(QStringLiteral("\\%%1").arg(number),
                        number == 1 ? QStringLiteral("(.*)") : QStringLiteral("(.*?)"));
    const QRegularExpression expression(QRegularExpression::anchoredPattern(pattern),
                                        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = expression.match(text);
    return match.hasMatch() ? std::optional(match.capturedTexts().mid(1)) : std::nullopt;
}

} // namespace ui
