#include "core/linking/phrase_stems.h"

#include "core/base/unicode.h"

#include <algorithm>

namespace core {

namespace {

/// The first or last six bytes as WordKey has them. REQUIRES: at least six.
std::uint64_t sixBytes(std::string_view bytes)
{
    char padded[8] = {};
    std::memcpy(padded, bytes.data(), 6);
    return loadBytes(padded);
}

} // namespace

bool PhraseStems::isStem(std::string_view form)
{
    return codePointCount(form) >= kShortestStem;
}

std::string_view PhraseStems::headOf(std::string_view form)
{
    const std::size_t letters = codePointCount(form);
    if (letters < kShortestLong)
        return {};
    return form.substr(0, CodePointIndex(form).byteOffset(2 * letters / 3));
}

void PhraseStems::add(const std::string& form, std::uint32_t name)
{
    if (!isStem(form))
        return;
    const std::uint64_t head = sixBytes(form);
    const std::uint64_t tail = sixBytes(std::string_view(form).substr(form.size() - 6));
    m_heads[place(head) >> 6U] |= 1ULL << (place(head) & 63U);
    m_tails[place(tail) >> 6U] |= 1ULL << (place(tail) & 63U);
    m_byHead.emplace(head, Stem{form, name});
    m_byTail.emplace(tail, Stem{form, name});
    if (const std::string_view begin = headOf(form); !begin.empty())
        m_byHead.emplace(head, Stem{std::string(begin), name, kShortestRestOfHead});
    ++m_count;
}

std::vector<std::uint32_t> PhraseStems::namesIn(std::string_view folded) const
{
    std::vector<std::uint32_t> names;
    if (folded.size() < kShortestBytes)
        return names;
    const auto consider = [&](const Stem& stem, std::string_view rest) {
        if (codePointCount(rest) >= stem.shortestRest
            && std::ranges::find(names, stem.name) == names.end())
            names.push_back(stem.name);
    };
    auto [head, headEnd] = m_byHead.equal_range(sixBytes(folded));
    for (; head != headEnd; ++head) {
        const Stem& stem = head->second;
        if (folded.starts_with(stem.form))
            consider(stem, folded.substr(stem.form.size()));
    }
    auto [tail, tailEnd] = m_byTail.equal_range(sixBytes(folded.substr(folded.size() - 6)));
    for (; tail != tailEnd; ++tail) {
        const Stem& stem = tail->second;
        if (folded.ends_with(stem.form))
            consider(stem, folded.substr(0, folded.size() - stem.form.size()));
    }
    std::ranges::sort(names);
    return names;
}

} // namespace core
