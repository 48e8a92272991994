import type { KnownSite } from '#app/sites/site_registry'
import { acceptTouchClass } from '#app/attribution/accept_touch_class'
import { chosenPlugin, type AnsweredBy } from '#app/plugins/chosen_plugin'
import type { Classifier, TouchClass, TouchFacts } from '#app/plugins/contracts/classifier'

type SiteClassifier = (touch: TouchFacts) => AnsweredBy<TouchClass>

/** Lives as long as what we know of the site: a change of settings brings a new `KnownSite`. */
const classifiers = new WeakMap<KnownSite, SiteClassifier>()

/** The classifier that this site chose, with the default one behind it. */
export function classifierOf(site: KnownSite): SiteClassifier {
  let classifier = classifiers.get(site)
  if (!classifier) {
    classifier = chosenPlugin(site, {
      kind: 'classifier',
      call: (implementation: Classifier, touch: TouchFacts) =>
        implementation.classify(untouchable(touch)),
      accept: acceptTouchClass,
      unanswered: {
        label: 'Organic',
        channel: 'unknown',
        source: null,
        medium: null,
        campaign: null,
      },
    })
    classifiers.set(site, classifier)
  }
  return classifier
}

/** What lies in these facts is stored afterwards. A plugin that writes into them fails, and the default one is asked. */
function untouchable(touch: TouchFacts): TouchFacts {
  return Object.freeze({
    ...touch,
    clickIds: Object.freeze({ ...touch.clickIds }),
    utm: Object.freeze({ ...touch.utm }),
    adParams: Object.freeze({ ...touch.adParams }),
    referrer: touch.referrer && Object.freeze({ ...touch.referrer }),
  })
}
