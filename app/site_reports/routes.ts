import router from '@adonisjs/core/services/router'
import { middleware, web } from '#start/kernel'
import { controllers } from '#generated/controllers'

const { SiteReports, ReportSchedules, ReportSendings, ReportRecipients, ReportAnswers } =
  controllers.siteReports

router
  .group(() => {
    const report = '/sites/:id/report'
    router.get(report, [SiteReports, 'show']).as('report.show')
    router.get(`${report}/csv`, [SiteReports, 'csv']).as('report.csv')
    router.get(`${report}/pdf`, [SiteReports, 'pdf']).as('report.pdf')

    const mails = `${report}/mails`
    router.get(mails, [ReportSchedules, 'index']).as('report_mails.index')
    router.post(mails, [ReportSchedules, 'store']).as('report_mails.store')

    const one = `${mails}/:schedule`
    router.get(one, [ReportSchedules, 'show']).as('report_mails.show')
    router.put(one, [ReportSchedules, 'update']).as('report_mails.update')
    router.delete(one, [ReportSchedules, 'destroy']).as('report_mails.destroy')
    router.post(`${one}/on`, [ReportSendings, 'start']).as('report_mails.start')
    router.delete(`${one}/on`, [ReportSendings, 'stop']).as('report_mails.stop')
    router.post(`${one}/test`, [ReportSendings, 'test']).as('report_mails.test')
    router.post(`${one}/sendings/:sending`, [ReportSendings, 'again']).as('report_mails.again')
    const recipients = `${one}/recipients`
    router.post(recipients, [ReportRecipients, 'store']).as('report_recipients.store')
    router.post(`${recipients}/:recipient`, [ReportRecipients, 'ask']).as('report_recipients.ask')
    router
      .delete(`${recipients}/:recipient`, [ReportRecipients, 'destroy'])
      .as('report_recipients.destroy')
  })
  .use([...web, middleware.auth()])

const answer = '/report-mails/:token'
router
  .group(() => {
    router.get(answer, [ReportAnswers, 'show']).as('report_answers.show')
    router.post(`${answer}/stop`, [ReportAnswers, 'stop']).as('report_answers.stop')
    router.post(`${answer}/want`, [ReportAnswers, 'want']).as('report_answers.want')
  })
  .use(web)

router
  .post(answer, [ReportAnswers, 'oneClick'])
  .as('report_answers.one_click')
  .use(middleware.body())
