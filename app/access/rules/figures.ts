import { ANYBODY, look, MANAGE, WORK, type Rules } from '#app/access/rule'
import { CLIENT_SECTIONS, SECTIONS_WITH_VISITS } from '#app/shared/client_sections'

/** What came in, and what it is worth. */
export const FIGURE_RULES: Rules = {
  // What else it has is up to their sections.
  'report.show': look('traffic'),
  'report.csv': look('traffic'),
  'report.pdf': look('traffic'),
  'report_mails.index': MANAGE,
  'report_mails.store': MANAGE,
  'report_mails.show': MANAGE,
  'report_mails.update': MANAGE,
  'report_mails.destroy': MANAGE,
  'report_mails.start': MANAGE,
  'report_mails.stop': MANAGE,
  'report_mails.test': MANAGE,
  'report_mails.again': MANAGE,
  'report_recipients.store': MANAGE,
  'report_recipients.ask': MANAGE,
  'report_recipients.destroy': MANAGE,
  'report_answers.show': ANYBODY,
  'report_answers.stop': ANYBODY,
  'report_answers.want': ANYBODY,
  'report_answers.one_click': ANYBODY,

  'sites.history': look(),
  'sites.history.upload': MANAGE,
  'sites.history.take': MANAGE,
  'sites.history.remove': MANAGE,

  'live_feed.show': look('today'),
  'live_feed.feed': look('today'),
  // What a stream carries is decided for each of its messages.
  'live_stream.open': look(...CLIENT_SECTIONS),
  'session_journey.show': look(...SECTIONS_WITH_VISITS),

  'sites.traffic': look('traffic'),
  'sites.traffic.visits': look('traffic'),
  'sites.traffic.export': look('traffic'),
  'sites.traffic.rows': look('traffic', 'conversions'),

  'sites.conversions': look('conversions'),
  'sites.conversions.export': look('conversions'),
  'sites.funnels': look('conversions'),
  'sites.funnels.show': look('conversions'),
  'sites.funnels.visits': look('conversions'),
  'sites.funnels.export': look('conversions'),
  'sites.funnels.choices': look('conversions'),
  'sites.funnels.store': WORK,
  'sites.funnels.update': WORK,
  'sites.funnels.remove': WORK,
  'sites.funnels.restore': WORK,
  'sites.funnels.move': WORK,

  'sites.attribution': look('attribution'),
  'sites.attribution.conversion': look('attribution'),
  // Needs the costs of ads as well, which without that section are none.
  'sites.attribution.costs': look('attribution'),
  'sites.attribution.update': MANAGE,
}
