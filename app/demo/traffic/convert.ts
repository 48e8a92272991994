import type { Random } from '#app/demo/random'
import type { Walk } from '#app/demo/traffic/walk'
import type { DemoVisitor } from '#app/demo/traffic/visitor'
import type { ConversionAction } from '#app/demo/demo_site'

/** What a phone is for. */
const MOBILE_FACTOR: Partial<Record<ConversionAction, number>> = {
  phone_call: 4,
  sms: 4,
  whatsapp: 2,
}

/** The visitor gets in touch: here, or on the page for it. */
export function convert(walk: Walk, visitor: DemoVisitor, random: Random) {
  const contact = walk.site.pages.find(({ kind }) => kind === 'contact')
  if (contact && contact.path !== walk.path && random.chance(0.6)) {
    walk.goTo(contact.path)
    walk.pass(random.logNormal(14, 0.6))
  }
  const action = actionOf(walk, visitor, random)
  getInTouch(walk, action, random)

  const other = actionOf(walk, visitor, random)
  if (other !== action && random.chance(0.08)) {
    walk.pass(random.logNormal(20, 0.6))
    getInTouch(walk, other, random)
  }
}

function actionOf({ site }: Walk, visitor: DemoVisitor, random: Random): ConversionAction {
  const actions = Object.keys(site.conversions) as ConversionAction[]
  const isMobile = visitor.browser.os !== 'desktop'
  return random.weighted(
    actions,
    (action) => site.conversions[action]! * ((isMobile && MOBILE_FACTOR[action]) || 1)
  )
}

function getInTouch(walk: Walk, action: ConversionAction, random: Random) {
  if (action === 'form_submit') walk.pass(random.logNormal(45, 0.5))
  walk.note('conversion', action, labelOf(walk, action), walk.site.worth?.[action])
  walk.pass(random.logNormal(5, 0.5))
  if (action === 'form_submit') {
    walk.goTo(walk.site.thanksPath)
    walk.pass(random.logNormal(6, 0.5))
  }
}

/** The link that was clicked, or the form's id. */
function labelOf({ site }: Walk, action: ConversionAction): string {
  switch (action) {
    case 'phone_call':
      return `tel:${site.phone}`
    case 'sms':
      return `sms:${site.phone}`
    case 'whatsapp':
      return `https://wa.me/${(site.whatsapp ?? site.phone).replace(/\D/g, '')}`
    case 'email':
      return `mailto:${site.email}`
    case 'form_submit':
      return site.formId
  }
}
