#pragma once

#include "ui/document/document.h"

namespace ui {

/// What there is while an archive is open: a Workspace for the window's own thread, and threads
/// that change, read and search the archive with theirs.
struct Document::Threads {
    Threads(core::Workspace own, std::unique_ptr<Worker> changes);

    core::Workspace workspace;
    std::unique_ptr<Worker> writer;
    std::unique_ptr<Worker> reader;
    std::unique_ptr<Worker> searcher;
    std::unique_ptr<Worker> checker;
    std::unique_ptr<Worker> calculator;
};

} // namespace ui
