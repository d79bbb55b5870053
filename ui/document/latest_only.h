#pragma once

#include "ui/document/job.h"

#include <memory>

namespace ui {

/// The newest question counts: asking again makes the answer to the one before unwanted.
class LatestOnly {
public:
    ~LatestOnly() { drop(); }

    /// The token of a new question.
    const std::shared_ptr<JobProgress>& renew()
    {
        drop();
        m_current = std::make_shared<JobProgress>();
        return m_current;
    }
    void drop()
    {
        if (m_current)
            m_current->cancel();
    }

private:
    std::shared_ptr<JobProgress> m_current; ///< shared with the task on the worker's thread
};

} // namespace ui
