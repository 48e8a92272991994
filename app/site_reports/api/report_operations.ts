import vine from '@vinejs/vine'
import i18nManager from '@adonisjs/i18n/services/main'
import { operation } from '#app/api/operation'
import { LANGUAGES } from '#app/shared/languages'
import { SECTIONS } from '#app/site_reports/sections'
import { reportOnPaper } from '#app/site_reports/page/report_file'
import { figuresOfView, reportView } from '#app/site_reports/page/report_view'
import { countField, dayField, periodFields, textField } from '#app/api/fields'

const asked = () => ({
  ...periodFields(),
  sections: vine
    .array(vine.enum(SECTIONS))
    .parse((value) => (typeof value === 'string' ? value.split(',') : value))
    .optional(),
})

const period = () => vine.object({ from: dayField(), to: dayField() })
const values = () => vine.array(vine.object({ currency: textField(), value: vine.number() }))

const leads = () =>
  vine.object({
    ...{ leads: countField(), qualified: countField(), junk: countField(), won: countField() },
    values: values(),
  })

const calls = () =>
  vine.object({ calls: countField(), answered: countField(), qualified: countField() })

const visits = () =>
  vine.object({ visits: countField(), visitors: countField(), conversions: countField() })

/** What is null was not asked for, or is not known. */
const now = () => ({
  traffic: visits(),
  leads: leads().nullable(),
  calls: calls().nullable(),
})

type Figures = Awaited<ReturnType<typeof figuresOfView>>

function figuresAt(told: Figures, at: 'now' | 'before') {
  const traffic = at === 'now' ? told.traffic.totals : told.traffic.before!
  const [ofLeads, ofCalls] = [told.leads?.[at], told.calls?.[at]]
  return {
    traffic: {
      visits: traffic.visits,
      visitors: traffic.visitors,
      conversions: traffic.conversions,
    },
    leads: ofLeads
      ? {
          ...{ leads: ofLeads.leads, qualified: ofLeads.qualified },
          ...{ junk: ofLeads.junk, won: ofLeads.won, values: ofLeads.values },
        }
      : null,
    calls: ofCalls
      ? { calls: ofCalls.calls, answered: ofCalls.answered, qualified: ofCalls.qualified }
      : null,
  }
}

export const reportOperations = [
  operation({
    name: 'reports.summary',
    method: 'GET',
    path: '/sites/:site/reports/summary',
    summary: 'What became of a site in a period, beside the period before',
    description: '`sections` is a list with commas; what somebody may not see is left out.',
    scope: 'reports:read',
    deeds: ['report.show', 'report.csv', 'sites.leads.figures', 'sites.calls.today'],
    query: vine.create(asked()),
    answer: vine.create({
      period: period(),
      before_period: period(),
      now: vine.object(now()),
      before: vine.object(now()),
    }),
    async run({ person, siteId, query }) {
      const view = await reportView(person.id, siteId, query)
      const told = await figuresOfView(person.id, view)
      return {
        period: told.period,
        before_period: told.before,
        now: figuresAt(told, 'now'),
        before: figuresAt(told, 'before'),
      }
    },
  }),
  operation({
    name: 'reports.pdf',
    method: 'GET',
    path: '/sites/:site/reports/summary.pdf',
    summary: 'The same on paper, with the brand of the workspace',
    scope: 'reports:read',
    deeds: ['report.pdf'],
    query: vine.create({ ...asked(), language: vine.enum(LANGUAGES).optional() }),
    file: 'application/pdf',
    async run({ person, siteId, query, language }) {
      const { language: wanted = language, ...rest } = query
      const { pdf } = await reportOnPaper(person.id, siteId, rest, i18nManager.locale(wanted))
      return pdf
    },
  }),
]
