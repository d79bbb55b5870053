#include "core/domain/quality_code.h"
#include "core/series/quality_context.h"
#include "core/series/robust.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace core {

namespace {

constexpr double kSameClose = 5e-4;  // of the close: roundings of one price
constexpr double kOtherClose = 0.01; // of the close: two prices
constexpr double kSameVolume = 0.01;
/// Closes of two scales are apart by one factor to within this.
constexpr double kOneFactor = 2e-4;
constexpr std::size_t kFewest = 5;

/// As the first words of a sentence.
std::string atStart(std::string words)
{
    words.front() = words.front() == 'i' ? 'I' : 'T';
    return words;
}

struct Pair {
    std::size_t bar = 0;    ///< as it stands
    std::size_t before = 0; ///< as it stood
};

/// One import against what it found.
class ReplacedCheck {
public:
    ReplacedCheck(QualityContext& context, const ReplacedBars& replaced)
        : m_context(context)
        , m_now(context.bars())
        , m_before(replaced.before)
        , m_import(replaced.import == ImportId{}
                       ? "this import"
                       : "import " + std::to_string(replaced.import.value))
    {
        for (std::size_t before = 0; before < m_before.size(); ++before) {
            if (const auto bar = m_now.indexOf(m_before.times[before]))
                m_pairs.push_back({*bar, before});
        }
    }

    void check()
    {
        const auto factor = commonFactor();
        if (factor)
            reportEdges(*factor);
        for (const Pair& pair : m_pairs) {
            if (!factor)
                checkClose(pair);
            checkVolume(pair);
        }
    }

private:
    double ratio(const Pair& pair) const
    {
        return m_now.close[pair.bar] / m_before.close[pair.before];
    }

    /// The factor by which all closes were changed, if it is one.
    std::optional<double> commonFactor() const
    {
        std::vector<double> ratios;
        for (const Pair& pair : m_pairs) {
            if (const double value = ratio(pair); value > 0.0 && std::isfinite(value))
                ratios.push_back(std::log(value));
        }
        if (ratios.size() < kFewest)
            return std::nullopt;
        const double center = median(ratios);
        for (double& value : ratios)
            value -= center;
        if (std::abs(center) < kSameClose || robustScale(ratios) > kOneFactor)
            return std::nullopt;
        return std::exp(center);
    }

    /// Where bars of the old scale still stand beside those of the new one.
    void reportEdges(double factor)
    {
        const std::string by = roundedText(factor, 6);
        const std::size_t first = m_pairs.front().bar;
        const std::size_t behind = m_pairs.back().bar + 1;
        if (first > 0)
            m_context.block(first, quality_code::kMixedSources,
                            "From " + m_context.when(first) + " on " + m_import + " gave " + by
                                + " times the closes that stood before; the bars before that "
                                  "day are still on the old scale.");
        if (behind < m_now.size() && first == 0)
            m_context.note(behind, quality_code::kMixedSources,
                           "Until the day before, " + m_import + " gave " + by
                               + " times the closes that stood before.");
    }

    void checkClose(const Pair& pair)
    {
        const double change = std::abs(ratio(pair) - 1.0);
        if (!(change > kSameClose))
            return;
        m_context.add(m_context.day(pair.bar), quality_code::kDuplicateDisagrees,
                      atStart(m_import) + " replaced close "
                          + numberText(m_before.close[pair.before]) + "; now it is "
                          + numberText(m_now.close[pair.bar]) + ".",
                      change > kOtherClose ? QualitySeverity::Blocks : QualitySeverity::Note);
    }

    void checkVolume(const Pair& pair)
    {
        const double now = m_now.volume[pair.bar];
        const double before = m_before.volume[pair.before];
        if (!(std::abs(now - before) > kSameVolume * std::max(now, before)))
            return;
        m_context.note(pair.bar, quality_code::kVolumeRevised,
                       atStart(m_import) + " replaced volume " + numberText(before) + "; now it is "
                           + numberText(now) + ".");
    }

    QualityContext& m_context;
    const PriceSeries& m_now;
    const PriceSeries& m_before;
    std::string m_import;
    std::vector<Pair> m_pairs;
};

} // namespace

void checkReplacements(QualityContext& context)
{
    for (const ReplacedBars& replaced : context.input().replacements)
        ReplacedCheck(context, replaced).check();
}

} // namespace core
