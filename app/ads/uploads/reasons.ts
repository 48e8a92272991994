import type { UploadReason } from '#app/plugins/contracts/ad_network'

export interface ReasonWords {
  /** What happened, in a sentence for whoever looks at one receipt. */
  words: string
  /** What to do about it; null: nothing, that is how it is. */
  help: string | null
  /** `quiet`: nothing is wrong. `look`: somebody should. `stop`: nothing more is sent to the target before somebody did. */
  weight: 'quiet' | 'look' | 'stop'
}

const quiet = (words: string, help: string | null = null): ReasonWords => ({
  words,
  help,
  weight: 'quiet',
})
const look = (words: string, help: string): ReasonWords => ({ words, help, weight: 'look' })
const stop = (words: string, help: string): ReasonWords => ({ words, help, weight: 'stop' })

/** Why something was not sent or not taken, and what to do about it. The only place that says so. */
export const REASONS: Readonly<Record<UploadReason, ReasonWords>> = {
  no_click: quiet('The lead did not come by a click of this network.'),
  click_too_old: quiet(
    'The click was too long ago: the network does not take it any more.',
    'Make the click-through window of the conversion action longer, 90 days at most.'
  ),
  before_click: look(
    'It happened before the click, by our clocks.',
    'If there are many of these, the clock of whoever reports calls or leads is wrong.'
  ),
  event_too_old: quiet('It happened too long ago: the network does not take it any more.'),
  consent_denied: quiet('The visitor did not agree that ad networks are told.'),
  consent_unknown: quiet(
    'Nobody asked the visitor whether ad networks may be told.',
    'Let the tag ask (data-consent="required"), or allow it in the settings of this target where the law does.'
  ),
  wrong_status: quiet('The lead is not that far (any more).'),
  junk: quiet('The lead is junk.'),
  merged: quiet('It is the same person as another lead, which was told already.'),
  lead_gone: quiet('The lead was removed.'),
  no_account: stop(
    'The site has no account of this network.',
    'Choose one on the page Ads, and resume.'
  ),
  no_action: stop(
    'It is not said which conversion action this is.',
    'Choose one, and resume sending.'
  ),
  no_permission: stop(
    'The linked account does not permit conversions to be sent.',
    'Link the account again and leave all boxes ticked.'
  ),
  bad_value: look(
    'Its value or currency is none that the network takes.',
    'Correct the value of the lead; it is sent again then.'
  ),
  click_not_found: quiet(
    'The network does not know the click, or does not count it: not attributed.',
    'Now and then this is normal. If it is most of them, the click belongs to another account.'
  ),
  click_unreadable: look(
    'The network cannot read the click id.',
    'Something on the way to the page shortens or changes addresses: a redirect, a plugin, a rule of a CDN.'
  ),
  too_recent: look(
    'The network says that the click or the conversion action is too young, three times over.',
    'Send it again tomorrow.'
  ),
  other_account: look(
    'The click belongs to another account of the network.',
    'If the site has ads in several accounts, choose the one that has these campaigns, or their common manager.'
  ),
  account_changed: stop(
    'The site uses another account now than the one this conversion action is in.',
    'Choose a conversion action of the account, and resume sending.'
  ),
  action_gone: stop(
    'The conversion action is not there any more, or is in another account.',
    'Choose or create another one, and resume sending.'
  ),
  action_unfit: stop(
    'The conversion action does not take conversions from clicks.',
    'Choose one for imports from clicks that counts every conversion, and resume sending.'
  ),
  terms_not_signed: stop(
    'The terms for customer data have not been accepted in the account.',
    'Accept them in Google Ads under Goals, Settings, or stop sending hashed numbers and addresses.'
  ),
  account_closed: stop(
    'The account is closed or suspended.',
    'The network says why, in the account itself.'
  ),
  access_denied: stop(
    'The linked account may not tell this account of conversions.',
    'Ask for standard access there, or choose the account again, and resume sending.'
  ),
  too_many_changes: look(
    'The value was changed too often: the network takes no more changes.',
    'It keeps what it was told last.'
  ),
  change_too_late: quiet(
    'It is too late to change it: the network keeps the value that it was told.'
  ),
  some_failed: look(
    'The network did not take some of its batch, and did not say which.',
    'Its own diagnostics say how many.'
  ),
  no_answer: look(
    'The network has it, and never said what became of it.',
    'Its own diagnostics may know.'
  ),
  network_trouble: quiet('The network could not be reached, or had trouble. It is tried again.'),
  not_understood: look(
    'The network refused it for a reason that is not known here.',
    'What it said is below. If there are many of these, tell the operator.'
  ),
  by_person: quiet('Somebody has withdrawn it.'),
}
