import router from '@adonisjs/core/services/router'
import { middleware, web } from '#start/kernel'
import { controllers } from '#generated/controllers'
import { answersInJson } from '#app/sites/answers_in_json'

const { Shared, SharedLinks } = controllers.sharing

router
  .group(() => {
    router.get('/sites/:id/sharing', [SharedLinks, 'index']).as('sharing.index')
    router.post('/sites/:id/sharing', [SharedLinks, 'store']).as('sharing.store')
    router.put('/sites/:id/sharing/:link', [SharedLinks, 'update']).as('sharing.update')
    router.delete('/sites/:id/sharing/:link', [SharedLinks, 'destroy']).as('sharing.destroy')
  })
  .use([...web, middleware.auth()])

router
  .group(() => {
    router.get('/shared', [Shared, 'arrive']).as('shared.arrive')
    router.post('/shared', [Shared, 'open']).as('shared.open')
    router.get('/shared/:link', [Shared, 'enter']).as('shared.enter')
    router.post('/shared/:link', [Shared, 'unlock']).as('shared.unlock')
  })
  .use(web)

const { LiveFeed, SessionJourney } = controllers.reports
const { Traffic } = controllers.traffic
const { Conversions } = controllers.traffic.conversions
const { Funnels } = controllers.traffic.funnels
const { LeadDesk, Leads, LeadOfCall } = controllers.leads.desk
const { Calls } = controllers.calls
const { Attribution } = controllers.attribution
const { Ads } = controllers.ads
const { SiteReports } = controllers.siteReports
const OF_LINK = '/shared/:link/sites/:id'

/** The pages that sections are made of, once more: named as they are elsewhere, so that the same rules count. */
router
  .group(() => {
    router.get('/live', [LiveFeed, 'show']).as('live_feed.show')
    router.get('/live/feed', [LiveFeed, 'feed']).as('live_feed.feed')
    router
      .get('/sessions/:month/:session', [SessionJourney, 'show'])
      .as('session_journey.show')
      .where('month', /^[12]\d{3}-(0[1-9]|1[0-2])$/)
    router.get('/traffic', [Traffic, 'show']).as('sites.traffic')
    router.get('/traffic/visits', [Traffic, 'visits']).as('sites.traffic.visits')
    router.get('/traffic/export.csv', [Traffic, 'export']).as('sites.traffic.export')
    router.get('/conversions', [Conversions, 'show']).as('sites.conversions')
    router.get('/conversions/export.csv', [Conversions, 'export']).as('sites.conversions.export')

    const funnels = '/conversions/funnels'
    router.get(funnels, [Funnels, 'show']).as('sites.funnels')
    router.get(`${funnels}/:funnel`, [Funnels, 'show']).as('sites.funnels.show')
    router.get(`${funnels}/:funnel/visits`, [Funnels, 'visits']).as('sites.funnels.visits')
    router.get(`${funnels}/:funnel/export.csv`, [Funnels, 'export']).as('sites.funnels.export')

    router.get('/calls', [Calls, 'show']).as('sites.calls')
    router.get('/calls/:call/lead', [LeadOfCall, 'show']).as('sites.calls.lead')
    router.get('/attribution', [Attribution, 'show']).as('sites.attribution')
    router.get('/attribution/costs.csv', [Attribution, 'costs']).as('sites.attribution.costs')
    const conversion = '/attribution/conversions/:conversion'
    router.get(conversion, [Attribution, 'conversion']).as('sites.attribution.conversion')
    router.get('/ads', [Ads, 'show']).as('sites.ads')
    router.get('/report', [SiteReports, 'show']).as('report.show')
    router.get('/report/csv', [SiteReports, 'csv']).as('report.csv')
    router.get('/report/pdf', [SiteReports, 'pdf']).as('report.pdf')
  })
  .prefix(OF_LINK)
  .as('shared')
  .use([...web, middleware.shared()])

router
  .group(() => {
    router.get('/traffic/rows', [Traffic, 'rows']).as('sites.traffic.rows')
    router.get('/leads/list', [LeadDesk, 'list']).as('sites.leads.list')
    router.get('/leads/figures', [LeadDesk, 'figures']).as('sites.leads.figures')
    router.get('/leads/export.csv', [LeadDesk, 'export']).as('sites.leads.export')
    router.get('/leads/:lead/details', [Leads, 'details']).as('sites.leads.details')
    router.get('/leads/:lead/earlier', [Leads, 'earlier']).as('sites.leads.earlier')
    router.get('/calls/list', [Calls, 'list']).as('sites.calls.list')
    router.get('/calls/today', [Calls, 'today']).as('sites.calls.today')
    router.get('/calls/:call', [Calls, 'details']).as('sites.calls.details')
  })
  .prefix(OF_LINK)
  .as('shared')
  .use([answersInJson, ...web, middleware.shared()])

router
  .group(() => {
    router.get('/leads', [LeadDesk, 'show']).as('sites.leads')
    router.get('/leads/:lead', [LeadDesk, 'show']).as('sites.leads.lead')
  })
  .prefix(OF_LINK)
  .as('shared')
  .use([...web, middleware.shared()])

router
  .get(`${OF_LINK}/live/stream`, [controllers.live.LiveStream, 'open'])
  .as('shared.live_stream.open')
  .use([middleware.session(), middleware.initializeAuth(), middleware.shared()])
