#include "core/workspace/claim_run.h"

#include "core/base/unicode.h"
#include "core/claims/claim_checker.h"
#include "core/claims/claim_corrections.h"
#include "core/linking/vocabulary.h"
#include "core/report/claim_words.h"
#include "core/workspace/workspace_state.h"

#include <utility>

namespace core {

namespace {

std::string languageFor(std::string_view wanted, const Article& article)
{
    return primaryLanguage(wanted.empty() ? std::string_view(article.language) : wanted);
}

std::optional<Instrument> knownBy(const Vocabulary& vocabulary, std::string_view symbol)
{
    const std::size_t colon = symbol.find(':');
    return colon == std::string_view::npos
        ? vocabulary.forSymbol(symbol)
        : vocabulary.forSymbol(symbol.substr(colon + 1), symbol.substr(0, colon));
}

} // namespace

Result<std::optional<MentionSubject>> subjectOf(Workspace::State& state, const std::string& symbol)
{
    const auto held = state.findInstrument(symbol, {});
    if (!held)
        return tl::unexpected(held.error());
    if (*held)
        return MentionSubject{(*held)->id};
    const auto known = knownBy(Vocabulary::shared(), symbol);
    if (!known)
        return std::nullopt;
    return MentionSubject{KnownInstrument{qualifiedSymbol(*known)}};
}

ClaimRun::ClaimRun(const Workspace& workspace, Workspace::State& state)
    : m_markets(std::make_unique<ClaimMarkets>(workspace, state))
{
    for (const Instrument& instrument : Vocabulary::shared().instruments())
        m_known.emplace(qualifiedSymbol(instrument), &instrument);
}

Result<ClaimRun> ClaimRun::begin(const Workspace& workspace, Workspace::State& state,
                                 std::optional<ArticleId> article)
{
    ClaimRun run(workspace, state);
    auto instruments = state.archive.instruments().all();
    auto corrections = state.archive.claims().list(article);
    if (!instruments || !corrections)
        return tl::unexpected(!instruments ? instruments.error() : corrections.error());
    for (Instrument& instrument : *instruments)
        run.m_instruments.emplace(instrument.id, std::move(instrument));
    for (ClaimCorrection& correction : *corrections) {
        if (correction.subject && !correction.subject->empty()
            && !run.m_said.contains(*correction.subject)) {
            auto subject = subjectOf(state, *correction.subject);
            if (!subject)
                return tl::unexpected(subject.error());
            run.m_said.emplace(*correction.subject, std::move(*subject));
        }
        run.m_corrections[correction.article].push_back(std::move(correction));
    }
    return run;
}

const Instrument* ClaimRun::instrument(const MentionSubject& subject) const
{
    if (const auto* id = std::get_if<InstrumentId>(&subject)) {
        const auto held = m_instruments.find(*id);
        return held == m_instruments.end() ? nullptr : &held->second;
    }
    if (const auto* symbol = std::get_if<KnownInstrument>(&subject)) {
        const auto known = m_known.find(symbol->symbol);
        return known == m_known.end() ? nullptr : known->second;
    }
    return nullptr;
}

std::string ClaimRun::symbolOf(const MentionSubject& subject) const
{
    const Instrument* found = instrument(subject);
    return found != nullptr ? qualifiedSymbol(*found) : std::string();
}

std::vector<Claim> ClaimRun::claims(const Article& article, std::span<const Mention> mentions) const
{
    std::vector<Claim> read = readClaims(
        article, mentions, [this](const MentionSubject& subject) { return instrument(subject); });
    const auto corrections = m_corrections.find(article.id);
    if (corrections == m_corrections.end())
        return read;
    const auto subjects = [this](const std::string& symbol) -> std::optional<MentionSubject> {
        const auto said = m_said.find(symbol);
        return said == m_said.end() ? std::nullopt : said->second;
    };
    return withCorrections(std::move(read), article, corrections->second, subjects);
}

std::vector<ClaimCheck> ClaimRun::check(std::span<const Claim> claims,
                                        const Publication& publication) const
{
    return checkClaims(claims, publication, m_markets->lookup());
}

ClaimListing ClaimRun::listing(const Article& article, std::span<const Claim> claims,
                               std::size_t index, ClaimCheck check, std::string_view language) const
{
    const Claim& claim = claims[index];
    ClaimListing listing{.article = article.id,
                         .title = article.title,
                         .claim = claim,
                         .language = languageFor(language, article)};
    if (claim.subject) {
        listing.subject = symbolOf(*claim.subject);
        if (const Instrument* subject = instrument(*claim.subject)) {
            listing.subjectName = subject->name;
            listing.currency = subject->currency;
        }
    }
    if (claim.partner)
        listing.partner = TextSpan{claims[*claim.partner].begin, claims[*claim.partner].end};
    for (const ClaimInput& input : check.inputs)
        listing.symbols.emplace(input.instrument, symbolOf(input.instrument));
    listing.check = std::move(check);
    listing.explanation = claimExplanation(listing, listing.language);
    return listing;
}

} // namespace core
