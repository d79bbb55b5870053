#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/article_version.h"
#include "core/domain/bar_window.h"
#include "core/domain/figure_data.h"
#include "core/domain/import_options.h"
#include "core/domain/import_report.h"
#include "core/domain/listings.h"
#include "core/domain/named_instrument.h"
#include "core/domain/query.h"
#include "core/time/exchange_calendar.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

class Claims;
class Figures;
class InstrumentFacts;
class Notes;
class Sources;
class Studies;

/// One archive and everything that can be done with it: the pipeline, wired once. The window and
/// the command line call this and nothing below it.
///
/// A Workspace belongs to one thread; another thread opens its own on the same file. What cannot
/// be done fails with a sentence and leaves the archive as it was.
class Workspace {
public:
    enum class Access {
        ReadWrite, ///< fails with NotFound when there is no file
        ReadOnly,
        Create, ///< ReadWrite, and makes the archive when there is none
    };

    /// `calendars` is the folder of the user's own calendars, which count before the built-in
    /// ones; none if empty.
    static Result<Workspace> open(const std::filesystem::path& path, Access access,
                                  const std::filesystem::path& calendars = {});
    Workspace(Workspace&&) noexcept;
    Workspace& operator=(Workspace&&) noexcept;
    ~Workspace();

    const std::filesystem::path& path() const;
    const std::filesystem::path& calendarFolder() const;
    bool isReadOnly() const;
    /// Whether anything was written past this Workspace since it was opened, or since this was
    /// asked last.
    Result<bool> takeChangesOfOthers();

    // Imports. Each file is one transaction.

    /// Reads one file into the archive, or only says what would happen if `dryRun`. Rows that
    /// cannot be used are listed in the report; an Error means that nothing of it was stored.
    Result<ImportReport> importFile(const std::filesystem::path& path, const ImportOptions& options,
                                    Instant now, bool dryRun, Progress& progress);
    /// The same for bytes that are no file; `name` is what the list of imports shows.
    Result<ImportReport> importBytes(const std::string& name, std::string_view bytes,
                                     const ImportOptions& options, Instant now, bool dryRun,
                                     Progress& progress);
    /// Fills an empty archive with the demo: the reference prices, three articles, three events.
    Result<void> importDemo(Instant now, Progress& progress);
    Result<std::vector<ImportRecord>> imports() const;
    Result<void> undoImport(ImportId import);

    Sources watchedSources() const; ///< folders and feeds

    // Instruments and prices.

    Result<std::vector<InstrumentSummary>> instruments() const;
    /// `symbol` is "NVDA" or "XNAS:NVDA". Fails with NotFound, or with Conflict when several
    /// markets have the symbol.
    Result<Instrument> instrument(std::string_view symbol) const;
    Result<Instrument> instrument(InstrumentId id) const; ///< fails with NotFound
    /// Adds an instrument; what it leaves empty comes from the built-in vocabulary. One that is
    /// there takes the words of `instrument` that are not empty, and its names besides its own.
    Result<Instrument> addInstrument(Instrument instrument, const std::string& author, Instant now);
    /// The archive's instrument of that symbol; one that only the vocabulary knows is added.
    Result<Instrument> instrumentOrKnown(std::string_view symbol, const std::string& author,
                                         Instant now);
    /// Bars from `from` to `to`, both days included, adjusted as findAdjustments() describes it.
    /// Where none of that length are stored, they are made of shorter ones (see Resampler).
    Result<PriceSeries> bars(InstrumentId instrument, Interval interval,
                             std::optional<TradingDate> from = {},
                             std::optional<TradingDate> to = {},
                             PriceAdjustment adjust = PriceAdjustment::None) const;
    /// What `bars` reads: `wanted` if it is stored, else the longest that it can be made of.
    Result<std::optional<Interval>> storedInterval(InstrumentId instrument, Interval wanted) const;
    /// Where the stored bars stand; reads none of them.
    Result<SeriesOutline> outline(InstrumentId instrument, Interval interval) const;
    /// The stored bars from index `firstBar` up to but without `lastBar`, adjusted, at the finest
    /// level at which they are at most `mostBars` groups; one that an end cuts is returned whole.
    Result<BarWindow> window(InstrumentId instrument, Interval interval, std::int64_t firstBar,
                             std::int64_t lastBar, std::int64_t mostBars,
                             PriceAdjustment adjust = PriceAdjustment::None) const;
    InstrumentFacts facts() const; ///< corporate actions and dated facts
    Notes notes() const;           ///< what people wrote and drew on charts
    Claims claims() const;   ///< what numbers in articles say, checked; and the dates of articles
    Studies studies() const; ///< what events did to prices beyond what the market did

    /// What the quality gate finds from `from` to `to`, both days included, in the prices of one
    /// instrument or of all, daily and longer bars before shorter ones.
    Result<std::vector<QualityListing>> quality(std::optional<InstrumentId> instrument,
                                                std::optional<TradingDate> from = {},
                                                std::optional<TradingDate> to = {}) const;

    // Events.

    Result<std::vector<Event>> events() const;
    /// `name` is an id or an exact name.
    Result<Event> event(std::string_view name) const;
    /// Fails with Conflict when there is an event of that name.
    Result<Event> addEvent(Event event, const std::string& author, Instant now);
    /// The same for instruments named by their symbols; see instrumentOrKnown.
    Result<Event> addEvent(Event event, const std::vector<NamedInstrument>& instruments,
                           const std::string& author, Instant now);
    /// Replaces what is known of `event.id`. Fails with NotFound, or with Conflict when another
    /// event has the name.
    Result<void> updateEvent(const Event& event, const std::string& author, Instant now);
    /// Takes it away with its links. Fails with NotFound.
    Result<void> removeEvent(EventId event);
    /// The event clock: one entry for each of the event's instruments, in their order.
    Result<std::vector<FirstSession>> firstSessions(const Event& event) const;
    /// Events with the symbols and first sessions of their instruments, in the order given.
    Result<std::vector<EventListing>> listings(const std::vector<Event>& events) const;
    /// The same for any instrument; `language` ("de", "en") is that of the closure and the reason.
    FirstSession firstSession(const Event& event, const Instrument& instrument,
                              std::string_view language = "en") const;
    /// The market's calendar; nullptr where it is not known or the instrument trades every day.
    const ExchangeCalendar* calendar(const Instrument& instrument) const;
    /// What is wrong with calendars of the user's that were asked for so far, a sentence each.
    std::vector<std::string> calendarProblems() const;

    // Articles, and what they speak of.

    /// See ArticleStore::list(). Where `progress` says so it stops, with Cancelled. Fails with
    /// InsufficientData where moves of an instrument without daily prices are asked for.
    Result<std::vector<ArticleSummary>> articles(const ArticleQuery& query,
                                                 Progress& progress) const;
    Result<std::vector<ArticleSummary>> articles(const ArticleQuery& query) const;
    Result<Article> article(ArticleId id) const;
    /// `name` is an id or an exact headline. Fails with Conflict when several have the headline.
    Result<Article> article(std::string_view name) const;
    /// Of `ids`, in their order, those that are there.
    Result<std::vector<Article>> readArticles(std::span<const ArticleId> ids) const;
    /// Its texts, the oldest edition first and the one that is shown last.
    Result<std::vector<ArticleVersion>> versions(ArticleId id) const;
    /// The article as it was in one of them. Fails with NotFound.
    Result<Article> article(ArticleId id, int version) const;
    /// The imports that brought it.
    Result<std::vector<ArticleSource>> sources(ArticleId id) const;
    /// Finds mentions and links in articles that changed, or for which names changed, since they
    /// were last linked; in all of them if `rebuild`. Accepted and rejected links stay.
    Result<LinkSummary> link(bool rebuild, Progress& progress);
    /// By place, the headline first; found now where the article or the names changed since.
    Result<std::vector<Mention>> mentions(ArticleId article) const;
    /// Mentions with the names of what they name, in the order given.
    Result<std::vector<MentionListing>> listings(const std::vector<Mention>& mentions) const;
    Result<std::vector<Link>> links(const LinkQuery& query) const; ///< best first
    /// A person's word on a link; makes the link when the program had not suggested it.
    Result<void> decideLink(ArticleId article, EventId event, LinkStatus status,
                            const std::string& author, Instant now);
    /// The sentence of the article that says most about the event.
    Result<std::optional<TextSpan>> bestSentence(const Article& article, const Event& event) const;

    // Figures and the archive as a whole.

    /// Rows of one SQL statement that only reads, with a table `bar`; see core/store/query.h.
    Result<void> query(std::string_view sql, QuerySink& sink, Progress& progress) const;

    Figures figures() const; ///< those that people keep
    /// All that a figure needs. Fails with NotFound when something that it names is not there, with
    /// InsufficientData when there is no bar to draw, and as expectEffects() does.
    Result<FigureData> figureData(const FigureSpec& spec, Gone gone = Gone::Refused) const;
    /// What is wrong with the archive, a sentence each; empty when it is whole.
    Result<std::vector<std::string>> check(Progress& progress) const;
    /// A consistent copy, also while others write. Fails with Conflict when `target` exists.
    Result<void> backup(const std::filesystem::path& target) const;

    struct State; ///< known only inside core/workspace

private:
    explicit Workspace(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace core
