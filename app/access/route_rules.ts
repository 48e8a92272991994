import type { Rule, Rules } from '#app/access/rule'
import { FIGURE_RULES } from '#app/access/rules/figures'
import { LEAD_RULES } from '#app/access/rules/leads'
import { OUTSIDE_RULES } from '#app/access/rules/outside'
import { PEOPLE_RULES } from '#app/access/rules/people'
import { SITE_RULES } from '#app/access/rules/sites'
import { WORKSPACE_RULES } from '#app/access/rules/workspaces'

/** Every route of the dashboard; `tests/functional/access` calls each of them as everybody, and fails for one without a rule. */
const RULES: Rules = {
  ...PEOPLE_RULES,
  ...WORKSPACE_RULES,
  ...SITE_RULES,
  ...FIGURE_RULES,
  ...LEAD_RULES,
  ...OUTSIDE_RULES,
}

/** A page that is shown by a shared link (`app/sharing/routes.ts`) has the rule of the page that it is. */
const SHARED = /^shared\.(?=.*\.)/

export function ruleOf(route: string): Rule | null {
  return RULES[route] ?? RULES[route.replace(SHARED, '')] ?? null
}

export const RULED_ROUTES = Object.keys(RULES)
