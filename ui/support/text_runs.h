#pragma once

#include <QString>

#include <vector>

namespace ui {

/// Where one run of a text ends and the next begins, ascending, with the text's own end. A run is
/// shaped as one:
///  * signs that a typeface would exchange beside capitals or digits stand on their own, else they
///    had no code in a PDF;
///  * what is written from right to left is a run of its own, so that it turns around nothing
///    beside it.
std::vector<qsizetype> runEnds(const QString& text);

/// Whether any letter of it is written from right to left.
bool hasLettersFromTheRight(const QString& text);

/// Calls `use` with each run of `text`.
template<typename Function>
void forEachRun(const QString& text, Function&& use)
{
    qsizetype begin = 0;
    for (const qsizetype end : runEnds(text)) {
        use(text.mid(begin, end - begin));
        begin = end;
    }
}

} // namespace ui
