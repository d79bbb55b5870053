#include "ui/models/import_decision_words.h"

#include "ui/models/import_words.h"
#include "ui/support/conversion.h"
#include "ui/support/filled_phrase.h"

#include <QCoreApplication>

#include <array>
#include <optional>
#include <span>

namespace ui {

namespace {

/// What core says, with %1 and %2 for what it fills in or %n for a number, and the words for it
/// where these differ.
struct Phrase {
    const char* said = nullptr;
    const char* words = said;
};

constexpr const char* kContext = "ImportDecisionWords";

constexpr auto kReasons = std::to_array<Phrase>({
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "you said so")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "the file says so")},
    // Its kind and format.
    {"its columns are those of %1",
     QT_TRANSLATE_NOOP("ImportDecisionWords", "its columns are those of the kind %1")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "it has columns for dates and prices, as in %1")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "it is a page with a table of prices")},
    {"it is JSON that lists %1",
     QT_TRANSLATE_NOOP("ImportDecisionWords", "it is JSON with a list of the kind %1")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "it is text and no table")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "there are no headers, and its rows have this form")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords",
                       "its headers name dates and prices, and no provider's form")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "its headers have this form")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "its name ends in %1")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "a table of the page holds prices")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "its members are those of it")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "with it most columns are known")},
    // Its characters.
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "a byte order mark says so")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "every other byte is zero")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "all of its bytes are valid so")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "most of its bytes are valid so")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "it is not UTF-8, and its letters look like it")},
    // Its numbers and dates.
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "the dialect %1 has it")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "the dialect %1 has it, which you named")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "numbers in JSON have it")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "%1 cannot be read otherwise")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords",
                       "prices of a thousand and more stand without groups")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords",
                       "with a decimal comma prices of neighbouring rows or columns would be a "
                       "thousandfold apart")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords",
                       "with a decimal point prices of neighbouring rows or columns would be a "
                       "thousandfold apart")},
    {"%n dates begin with a number above 12",
     QT_TRANSLATE_N_NOOP("ImportDecisionWords", "%Ln dates begin with a number above 12")},
    {"%n dates have a number above 12 in the middle",
     QT_TRANSLATE_N_NOOP("ImportDecisionWords", "%Ln dates have a number above 12 in the middle")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords",
                       "with the month first the rows would jump to and fro")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "with the day first the rows would jump to and fro")},
    {"with the month first %n days would be Saturdays or Sundays, so none is",
     QT_TRANSLATE_N_NOOP("ImportDecisionWords",
                         "with the month first %Ln days would be Saturdays or Sundays, so none "
                         "is")},
    {"with the day first %n days would be Saturdays or Sundays, so none is",
     QT_TRANSLATE_N_NOOP("ImportDecisionWords",
                         "with the day first %Ln days would be Saturdays or Sundays, so none is")},
    // Its bars and times.
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "there is a single row")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "the rows name days")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "most rows are a week apart")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "most rows are a month apart")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "most rows are that far apart")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "every time names its offset or counts from 1970")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "nothing names a zone")},
    // Its instruments.
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "a line above the headers names it")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "the file itself names it")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "the headers name it")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "the file's name begins so")},
    {QT_TRANSLATE_NOOP("ImportDecisionWords", "its column %1 says so")},
});

// Of the files' names, which the window shows beside them, nothing is taken over.
constexpr auto kQuestions = std::to_array<Phrase>({
    {"%1: %2 and every other date can begin with the day or with the month.%3",
     QT_TRANSLATE_NOOP("ImportDecisionWords",
                       "%2 and every other date of this file can begin with the day or with the "
                       "month. Choose which.")},
    {"%1: some dates begin with the day and some with the month.%2",
     QT_TRANSLATE_NOOP("ImportDecisionWords",
                       "Some dates of this file begin with the day and some with the month. "
                       "Choose how those are read that can be either.")},
    {"%1: %2 and every other number can be read with a decimal sign or with grouped thousands.%3",
     QT_TRANSLATE_NOOP("ImportDecisionWords",
                       "%2 and every other number of this file can be read with a decimal sign or "
                       "with grouped thousands. Choose the decimal sign.")},
    {"%1: some numbers have a decimal point (%2) and some a decimal comma (%3).%4",
     QT_TRANSLATE_NOOP("ImportDecisionWords",
                       "Some numbers of this file have a decimal point (%2) and some a decimal "
                       "comma (%3). Choose the decimal sign.")},
    {"%1 holds several instruments, and none is called %2 (--instrument).",
     QT_TRANSLATE_NOOP("ImportDecisionWords",
                       "The file holds several instruments, and none is called %2. Enter one of "
                       "them, or none for all.")},
    {"%1 does not name its instrument (--instrument).",
     QT_TRANSLATE_NOOP("ImportDecisionWords",
                       "The file does not name its instrument. Enter which one it is.")},
});

QString written(const Phrase& phrase, const QStringList& filled)
{
    const bool isCount = QString::fromLatin1(phrase.said).contains(QLatin1String("%n"));
    QString words = QCoreApplication::translate(kContext, phrase.words, nullptr,
                                                isCount ? filled.front().toInt() : -1);
    for (qsizetype index = 0; index < filled.size() && !isCount; ++index) {
        const auto kind = core::importKindFromString(toStd(filled[index]));
        words.replace(QStringLiteral("%%1").arg(index + 1),
                      kind ? importKindName(*kind) : filled[index]);
    }
    return words;
}

QString inWords(std::span<const Phrase> phrases, const QString& text)
{
    for (const Phrase& phrase : phrases) {
        if (const auto filled = filledIn(phrase.said, text))
            return written(phrase, *filled);
    }
    return text;
}

} // namespace

QString decisionReason(const core::ImportDecision& decision)
{
    return inWords(kReasons, toQString(decision.reason));
}

QString importQuestion(const core::ImportPreview& preview)
{
    return inWords(kQuestions, toQString(preview.question));
}

} // namespace ui
