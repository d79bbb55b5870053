#include "core/linking/matcher.h"

#include "core/base/parallel.h"
#include "core/base/unicode.h"
#include "core/linking/hit_rules.h"
#include "core/linking/name_span.h"
#include "core/linking/overlaps.h"

#include <algorithm>
#include <map>

namespace core {

namespace {

/// Turns hits of one field into mentions, counting code points once from begin to end.
class MentionWriter {
public:
    MentionWriter(TextField field, std::string_view text, std::vector<Mention>& mentions)
        : m_field(field)
        , m_text(text)
        , m_mentions(mentions)
    {
    }

    /// REQUIRES: `span` begins no earlier than the one before.
    void write(const NameSpan& span, const TableName& name)
    {
        m_codePoints += codePointCount(m_text.substr(m_counted, span.begin - m_counted));
        m_counted = span.begin;
        const std::string_view words = m_text.substr(span.begin, span.end - span.begin);
        m_mentions.push_back({.field = m_field,
                              .begin = m_codePoints,
                              .end = m_codePoints + codePointCount(words),
                              .text = std::string(words),
                              .subject = name.subject,
                              .rule = std::string(span.rule)});
    }

private:
    TextField m_field;
    std::string_view m_text;
    std::vector<Mention>& m_mentions;
    std::size_t m_counted = 0;
    std::size_t m_codePoints = 0;
};

bool isSamePlace(const Mention& a, const Mention& b)
{
    return a.begin == b.begin && a.end == b.end;
}

/// Sorts the mentions of each place by subject; a subject that has several names there gets one,
/// preferably by its plain name.
void tidyPlaces(std::vector<Mention>& mentions, std::size_t first)
{
    const auto order = [](const Mention& a, const Mention& b) {
        const auto rank = [](const Mention& mention) {
            return std::pair(mention.rule == "name"            ? 0
                                 : mention.rule == "inflected" ? 1
                                                               : 2,
                             mention.rule);
        };
        return std::tuple(a.begin, a.end, a.subject, rank(a))
            < std::tuple(b.begin, b.end, b.subject, rank(b));
    };
    const auto begin = mentions.begin() + static_cast<std::ptrdiff_t>(first);
    std::sort(begin, mentions.end(), order);
    const auto isAgain = [](const Mention& a, const Mention& b) {
        return isSamePlace(a, b) && a.subject == b.subject;
    };
    mentions.erase(std::unique(begin, mentions.end(), isAgain), mentions.end());
}

/// What is a name and a symbol ("IBM.N") is the symbol: of the hits at one place, those
/// whose spans end before the others are no mentions.
void writePlace(MentionWriter& writer, const NameTable& table, std::span<const NameHit> hits,
                std::span<const NameSpan> spans)
{
    const auto end = std::ranges::max(spans, {}, &NameSpan::end).end;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const TableName& name = table.names[hits[i].name];
        if (!name.isNobody() && spans[i].end == end)
            writer.write(spans[i], name);
    }
}

void addMentions(TextField field, std::string_view text, const NameTable& table,
                 std::span<const NameHit> hits, std::vector<Mention>& mentions)
{
    const std::vector<NameSpan> spans = spansOf(hits, text, table);
    MentionWriter writer(field, text, mentions);
    for (std::size_t first = 0, last = 0; first < hits.size(); first = last) {
        while (last < hits.size() && hits[last].begin == hits[first].begin)
            ++last;
        writePlace(writer, table, hits.subspan(first, last - first),
                   std::span(spans).subspan(first, last - first));
    }
}

/// The hits of each subject by themselves.
std::map<MentionSubject, std::vector<NameHit>> bySubject(const std::vector<NameHit>& hits,
                                                         const NameTable& table)
{
    std::map<MentionSubject, std::vector<NameHit>> groups;
    for (const NameHit& hit : hits)
        groups[table.names[hit.name].subject].push_back(hit);
    return groups;
}

} // namespace

Matcher::Matcher(std::span<const MatchName> names, Overlaps overlaps)
    : m_table(std::make_unique<const NameTable>(names))
    , m_overlaps(overlaps)
{
}

Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;
Matcher::~Matcher() = default;

std::vector<Mention> Matcher::find(const Article& article) const
{
    NameSearch search(*m_table);
    search.search(TextField::Title, article.title);
    search.search(TextField::Body, article.body);
    const std::string language = primaryLanguage(article.language);

    std::vector<Mention> mentions;
    for (const TextField field : {TextField::Title, TextField::Body}) {
        const std::string_view text = field == TextField::Title ? article.title : article.body;
        const auto [begin, end] =
            std::ranges::equal_range(search.hits(), field, {}, &NameHit::field);
        std::vector<NameHit> meant =
            meantHits(std::span(begin, end), text, *m_table, search, language);
        if (meant.empty())
            continue;
        const std::size_t first = mentions.size();
        if (m_overlaps == Overlaps::LongestName) {
            addMentions(field, text, *m_table, withoutOverlaps(std::move(meant)), mentions);
        } else {
            for (auto& [subject, hits] : bySubject(meant, *m_table))
                addMentions(field, text, *m_table, withoutOverlaps(std::move(hits)), mentions);
        }
        tidyPlaces(mentions, first);
    }
    return mentions;
}

std::vector<std::vector<Mention>> Matcher::findInAll(std::span<const Article> articles,
                                                     std::size_t threads) const
{
    constexpr std::size_t kPart = 64; // articles that a thread takes at once
    std::vector<std::vector<Mention>> found(articles.size());
    const auto part = [&](std::size_t number) {
        const std::size_t last = std::min((number + 1) * kPart, articles.size());
        for (std::size_t i = number * kPart; i < last; ++i)
            found[i] = find(articles[i]);
    };
    forEachPart(partsOf(articles.size(), kPart), part, threads);
    return found;
}

} // namespace core
