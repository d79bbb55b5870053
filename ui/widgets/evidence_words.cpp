#include "ui/widgets/evidence_words.h"

#include "ui/models/claim_words.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"

#include <QCoreApplication>
#include <QMap>
#include <QStringList>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EvidenceWords)
};

/// The rules of core/linking in the language of the window; a rule that is not known by its name.
QString ruleName(const std::string& rule)
{
    static const QMap<std::string, const char*> kNames{
        {"headline", QT_TRANSLATE_NOOP("EvidenceWords", "headline")},
        {"lead", QT_TRANSLATE_NOOP("EvidenceWords", "lead")},
        {"body", QT_TRANSLATE_NOOP("EvidenceWords", "text")},
        {"throughout", QT_TRANSLATE_NOOP("EvidenceWords", "throughout the text")},
        {"other name", QT_TRANSLATE_NOOP("EvidenceWords", "another name")},
        {"another event", QT_TRANSLATE_NOOP("EvidenceWords", "more of another event")},
        {"year of the event", QT_TRANSLATE_NOOP("EvidenceWords", "its year")},
        {"other years", QT_TRANSLATE_NOOP("EvidenceWords", "other years")},
        {"near in time", QT_TRANSLATE_NOOP("EvidenceWords", "near in time")},
        {"far in time", QT_TRANSLATE_NOOP("EvidenceWords", "far in time")},
        {"before the event", QT_TRANSLATE_NOOP("EvidenceWords", "before the event")},
        {"no date", QT_TRANSLATE_NOOP("EvidenceWords", "date not known")},
        {"no description", QT_TRANSLATE_NOOP("EvidenceWords", "no description to compare")},
        {"instrument", QT_TRANSLATE_NOOP("EvidenceWords", "instrument")},
        {"holder", QT_TRANSLATE_NOOP("EvidenceWords", "holder")},
        {"description", QT_TRANSLATE_NOOP("EvidenceWords", "description")}};
    const auto name = kNames.find(rule);
    return name == kNames.end() ? toQString(rule) : Words::tr(*name);
}

} // namespace

QString evidenceLine(const std::vector<core::LinkEvidence>& evidence)
{
    QStringList reasons;
    QMap<std::string, QStringList> words;
    for (const core::LinkEvidence& reason : evidence) {
        QStringList& known = words[reason.rule];
        const QString quote = reason.text.empty() ? QString() : quotedWords(reason.text);
        if (!known.contains(quote, Qt::CaseInsensitive))
            known << quote;
    }
    for (const core::LinkEvidence& reason : evidence) {
        QStringList quotes = words.take(reason.rule);
        if (quotes.isEmpty())
            continue;
        quotes.removeAll(QString());
        reasons << (ruleName(reason.rule) + QLatin1Char(' ') + quotes.join(QStringLiteral(", ")))
                       .trimmed();
    }
    return reasons.join(QStringLiteral(" · "));
}

QString evidenceTable(const std::vector<core::LinkEvidence>& evidence)
{
    QStringList lines;
    for (const core::LinkEvidence& reason : evidence) {
        const QString sign = reason.weight > 0.0 ? QStringLiteral("+") : QString();
        lines << QStringLiteral("%1%2  %3 %4")
                     .arg(sign, formatNumber(reason.weight, 2), ruleName(reason.rule),
                          reason.text.empty() ? QString() : quotedWords(reason.text))
                     .trimmed();
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace ui
