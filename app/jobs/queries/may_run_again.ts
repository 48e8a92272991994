/**
 * For work that is due again and again, as SQL: no run of the task is under way for the site, and it has rested ten times as long as its
 * last run took, but not for ever: a run that was interrupted by the night has taken all of it.
 *
 * @param task of `start/jobs.ts`, written out: never what came from outside
 */
export const mayRunAgain = (siteId: string, task: string) => `NOT EXISTS (SELECT FROM job_runs r
              WHERE r.site_id = ${siteId} AND r.task = '${task}' AND NOT r.stop_requested
                AND (r.state IN ('waiting', 'running')
                     OR r.finished_at + least(10 * (r.finished_at - r.started_at), interval '5 minutes') > clock_timestamp()))`
