#include "core/study/study_run.h"

namespace core {

namespace {

std::string modelConvention(StudyModel model)
{
    switch (model) {
    case StudyModel::Market:
        return "Expected returns follow the market model, alpha + beta x market, by least squares "
               "over the estimation window; the residual variance has L-2 degrees of freedom. ";
    case StudyModel::MarketAdjusted:
        return "The expected return is that of the market; the residual variance is the mean "
               "square "
               "over the estimation window. ";
    case StudyModel::MeanAdjusted:
        break;
    }
    return "The expected return is the mean of the estimation window; the residual variance has "
           "L-1 "
           "degrees of freedom. ";
}

std::string marketConvention(StudyModel model)
{
    if (model == StudyModel::MeanAdjusted)
        return {};
    return "The market's return covers the same calendar days as the share's, from its last close "
           "at "
           "or before the share's previous session to its last close at or before this one; on "
           "days "
           "on which the market rests it stands still and catches up in the next. ";
}

std::string errorConvention(StudyModel model)
{
    if (model == StudyModel::MarketAdjusted)
        return "No parameter is estimated, so that the exact variance of CAR is s^2 n. ";
    return "Standard errors of CAR are exact: they hold what the days share, the estimated "
           "parameters. ";
}

} // namespace

std::string studyConventions(const StudySettings& settings)
{
    const std::string returns = settings.returns == StudyReturns::Log ? "log" : "simple";
    return "Windows count sessions of each instrument's own exchange from day 0, the first that "
           "could react. Daily "
        + returns
        + " returns, of closes adjusted for splits, run from the close of the session before; a "
          "session without a price has none, nor has the one after it, and neither is estimated "
          "from or summed up. "
        + marketConvention(settings.model) + modelConvention(settings.model)
        + errorConvention(settings.model)
        + "t_exact is CAR over its exact error, Student with L-k degrees of freedom; t_naive is "
          "CAR over the residuals' standard deviation, of L-1 degrees, times the root of the days. "
          "p values are two-sided. Tests across instruments count days from day 0; their mean "
          "residual correlation is aligned by calendar day; that of two counts over the window in "
          "the part of days that their event windows share, and on a day where it is the same "
          "calendar day of both.";
}

} // namespace core
