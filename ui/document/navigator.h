#pragma once

#include "core/domain/claim_listing.h"
#include "core/domain/note.h"
#include "ui/document/details.h"
#include "ui/document/latest_only.h"
#include "ui/document/page.h"
#include "ui/document/series_details.h"

#include <QObject>

#include <optional>
#include <set>
#include <vector>

namespace ui {

class Document;

/// What is chosen in the three columns.
struct Selection {
    std::optional<core::EventId> event{};
    std::optional<core::ArticleId> article{};
    std::optional<core::InstrumentId> instrument{};

    bool operator==(const Selection&) const = default;
};

/// Keeps the columns together: choosing anything brings the others to it. What is to be shown is
/// gathered beside the window; a signal hands it over when it is there.
class Navigator final : public QObject {
    Q_OBJECT

public:
    Navigator(Document* document, QObject* parent);

    const Selection& selection() const { return m_selection; }
    const std::set<core::InstrumentId>& overlays() const { return m_overlays; }
    bool isOnChart(core::EventId event) const { return !m_hiddenEvents.contains(event); }

    /// The event, the best linked article, and the event's day in the chart.
    void chooseEvent(core::EventId event);
    /// The same, but the article stays.
    void chooseEventOnly(core::EventId event);
    /// The article, its best linked event, and that event's day in the chart.
    void chooseArticle(core::ArticleId article);
    /// The article, at the words that are cited; the chart stays.
    void chooseCitation(const core::NoteCitation& cites);
    void chooseInstrument(core::InstrumentId instrument);
    /// A claim of the article that is shown, and in the chart its instrument and the days of the
    /// prices that it was checked with.
    void chooseClaim(const core::ClaimListing& claim);
    void dropClaim();
    const std::optional<core::ClaimListing>& claim() const { return m_claim; }
    void setOverlay(core::InstrumentId instrument, bool shown);
    void setOnChart(core::EventId event, bool shown);
    /// What to choose when the archive that is being opened is there; what no longer exists is
    /// passed over.
    void restore(const Selection& selection) { m_wanted = selection; }
    /// Tells everything again, for a window that was made anew.
    void showAgain();

signals:
    void cleared(); ///< nothing is chosen any more
    void eventShown(const ui::EventDetails& event);
    void noEventShown();
    void articleShown(const ui::ArticleDetails& article);
    void noArticleShown();
    /// Of the article that is shown by now.
    void citationShown(const core::NoteCitation& cites);
    void seriesShown(const ui::SeriesDetails& series);
    /// The events changed; those of the instrument that is shown.
    void sessionsShown(const ui::EventSessions& sessions);
    void overlaysShown(const std::vector<ui::SeriesDetails>& overlays);
    /// The chart, which has its bars by now, should move there.
    void eventFocused(core::EventId event);
    void daysFocused(core::TradingDate first, core::TradingDate last);
    /// The chart has the bars of its prices by now, if there are any, and stands at their days.
    void claimShown(const core::ClaimListing& claim);
    void noClaimShown();
    void eventsOnChartChanged();
    void selectionChanged();

private:
    void ask(const PageRequest& request, bool moveChart);
    void show(const Page& page);
    void moveTo(const core::Event& event);
    void moveTo(const ArticleDetails& article);
    std::optional<core::Instrument> instrumentFor(const core::Event& event) const;
    void loadInstrument(const core::Instrument& instrument);
    void loadOverlays();
    void showClaim();
    void reloadSessions();
    void forget();
    void chooseFirst();
    void followLists();
    void reload();

    Document* m_document;
    Selection m_selection;
    Selection m_wanted;
    bool m_fresh = false; ///< the archive has been opened and nothing chosen yet
    std::optional<core::InstrumentSummary> m_shownInstrument;
    std::set<core::InstrumentId> m_overlays;
    std::set<core::EventId> m_hiddenEvents;
    std::optional<core::EventId> m_eventToFocus;  ///< when the bars are there
    std::optional<core::NoteCitation> m_citation; ///< to be shown when its article is there
    std::optional<core::ClaimListing> m_claim;
    bool m_showClaimWithSeries = false; ///< when the bars are there
    bool m_loadingSeries = false;
    std::optional<PageRequest> m_pending; ///< asked and not answered yet
    bool m_pendingMove = false;           ///< whether the chart is to follow
    LatestOnly m_request;
    LatestOnly m_seriesRequest;
    LatestOnly m_overlayRequest;
    LatestOnly m_sessionsRequest;
};

} // namespace ui
