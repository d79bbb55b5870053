#pragma once

#include "core/domain/ids.h"

#include <QObject>
#include <QTimer>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ui {

/// What lists show of an article and have to look up: asked for a batch at a time, for the rows
/// that are painted together, and kept until it is forgotten.
template<typename Value>
class ArticleBatches {
public:
    using Answer = std::vector<std::pair<core::ArticleId, Value>>;
    using Articles = std::vector<core::ArticleId>;
    /// Looks up what is wanted, beside the window. One question is out at a time.
    using Ask = std::function<void(const Articles& wanted, std::function<void(Answer)> done)>;

    /// `known` is called with each batch that has come. Both go with `context`, which owns this.
    ArticleBatches(QObject* context, Ask ask, std::function<void(const Articles&)> known)
        : m_context(context)
        , m_ask(std::move(ask))
        , m_known(std::move(known))
    {
    }

    /// An empty value while it is not known.
    Value of(core::ArticleId article)
    {
        const auto found = m_values.find(article);
        if (found != m_values.end())
            return found->second;
        if (std::ranges::find(m_wanted, article) != m_wanted.end())
            return {};
        m_wanted.push_back(article);
        // Who scrolls far has passed the first ones by: they come when they are seen again.
        if (m_wanted.size() > kMostWanted)
            m_wanted.erase(m_wanted.begin());
        // All rows of one painting come together in one batch.
        if (!std::exchange(m_lookUpDue, true))
            QTimer::singleShot(0, m_context, [this] { lookUp(); });
        return {};
    }

    /// What is being looked up is not wanted any more either.
    void forget()
    {
        m_values.clear();
        m_wanted.clear();
        m_asking = false;
    }

private:
    static constexpr std::size_t kMostWanted = 60;
    static constexpr std::ptrdiff_t kBatch = 12;

    void lookUp()
    {
        m_lookUpDue = false;
        if (m_wanted.empty() || m_asking)
            return;
        m_asking = true;
        // The last ones that were asked for are those that are seen now.
        const auto count = std::min(std::ssize(m_wanted), kBatch);
        const Articles asked(m_wanted.end() - count, m_wanted.end());
        m_ask(asked, [this, asked](Answer answer) {
            for (const core::ArticleId article : asked) {
                std::erase(m_wanted, article);
                m_values[article] = {};
            }
            for (auto& [article, value] : answer)
                m_values[article] = std::move(value);
            m_asking = false;
            m_known(asked);
            lookUp();
        });
    }

    QObject* m_context;
    Ask m_ask;
    std::function<void(const Articles&)> m_known;
    std::unordered_map<core::ArticleId, Value> m_values;
    Articles m_wanted;
    bool m_lookUpDue = false;
    bool m_asking = false;
};

} // namespace ui
