import type { KnownSite } from '#app/sites/site_registry'
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
      call: (implementation: Classifier, touch: TouchFacts) => implementation.classify(touch),
      accept: (answer) => (isTouchClass(answer) ? answer : null),
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

function isTouchClass(answer: any): answer is TouchClass {
  const isText = (value: unknown) => typeof value === 'string' && value.length <= 512
  const isTextOrNull = (value: unknown) => value === null || isText(value)
  return (
    isText(answer?.label) &&
    isText(answer.channel) &&
    isTextOrNull(answer.source) &&
    isTextOrNull(answer.medium) &&
    isTextOrNull(answer.campaign)
  )
}
