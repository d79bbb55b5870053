#include "core/domain/article.h"

namespace core {

const std::string& creditedTo(const Article& article)
{
    return article.publisher.empty() ? article.agency : article.publisher;
}

} // namespace core
