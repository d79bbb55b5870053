#pragma once

#include "ui/document/details.h"

#include <optional>

namespace ui {

/// An event and an article that are shown together.
struct Page {
    std::optional<EventDetails> event{};
    std::optional<ArticleDetails> article{};
};

/// What to show. An event or article that is not given is found through the other one, if `follow`.
struct PageRequest {
    std::optional<core::EventId> event{};
    std::optional<core::ArticleId> article{};
    bool follow = false;
};

/// What no longer exists is left out.
core::Result<Page> loadPage(const core::Workspace& workspace, const PageRequest& request);

} // namespace ui
