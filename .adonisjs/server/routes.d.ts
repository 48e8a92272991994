import '@adonisjs/core/types/http'

type ParamValue = string | number | bigint | boolean

export type ScannedRoutes = {
  ALL: {
    'sign_up.show': { paramsTuple?: []; params?: {} }
    'sign_up.store': { paramsTuple?: []; params?: {} }
    'sign_in.show': { paramsTuple?: []; params?: {} }
    'sign_in.store': { paramsTuple?: []; params?: {} }
    'sign_in_code.show': { paramsTuple?: []; params?: {} }
    'sign_in_code.store': { paramsTuple?: []; params?: {} }
    'google.redirect': { paramsTuple?: []; params?: {} }
    'forgot_password.show': { paramsTuple?: []; params?: {} }
    'forgot_password.store': { paramsTuple?: []; params?: {} }
    'language.update': { paramsTuple?: []; params?: {} }
    'sign_in.destroy': { paramsTuple?: []; params?: {} }
    'google.callback': { paramsTuple?: []; params?: {} }
    'reset_password.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'reset_password.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'account.show': { paramsTuple?: []; params?: {} }
    'account.rename': { paramsTuple?: []; params?: {} }
    'password.update': { paramsTuple?: []; params?: {} }
    'account.end_sessions': { paramsTuple?: []; params?: {} }
    'logins.destroy_others': { paramsTuple?: []; params?: {} }
    'logins.destroy': { paramsTuple: [ParamValue]; params: {'login': ParamValue} }
    'two_factor.show': { paramsTuple?: []; params?: {} }
    'two_factor.begin': { paramsTuple?: []; params?: {} }
    'two_factor.store': { paramsTuple?: []; params?: {} }
    'two_factor.renew_codes': { paramsTuple?: []; params?: {} }
    'two_factor.destroy': { paramsTuple?: []; params?: {} }
    'google_link.store': { paramsTuple?: []; params?: {} }
    'google_link.destroy': { paramsTuple?: []; params?: {} }
    'health.live': { paramsTuple?: []; params?: {} }
    'health.ready': { paramsTuple?: []; params?: {} }
    'sites.health': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.health.request': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'request': ParamValue} }
    'sites.health.check.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.health.check': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.health.test_event': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'webhooks.schema': { paramsTuple: [ParamValue]; params: {'type': ParamValue} }
    'webhooks.index': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'webhooks.create': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'webhooks.events': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'webhooks.store': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'webhooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'webhooks.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'webhooks.update': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'webhooks.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'webhooks.pause': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'webhooks.resume': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'webhooks.rotate': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'webhooks.test': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'webhooks.failed': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'webhooks.resend_failed': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'webhooks.message': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue,'message': ParamValue} }
    'webhooks.resend': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue,'message': ParamValue} }
    'workspace_webhooks.index': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspace_webhooks.create': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspace_webhooks.events': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspace_webhooks.store': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspace_webhooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'workspace_webhooks.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'workspace_webhooks.update': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'workspace_webhooks.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'workspace_webhooks.pause': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'workspace_webhooks.resume': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'workspace_webhooks.rotate': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'workspace_webhooks.test': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'workspace_webhooks.failed': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'workspace_webhooks.resend_failed': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'workspace_webhooks.message': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue,'message': ParamValue} }
    'workspace_webhooks.resend': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue,'message': ParamValue} }
    'job_runs.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'run': ParamValue} }
    'job_runs.stop': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'run': ParamValue} }
    'workspace_runs.show': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'workspace_runs.stop': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'sites.calls.imports': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.calls.imports.upload': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.calls.import': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.calls.import.map': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.calls.import.discard': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.calls.import.check': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.calls.import.start': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.calls.import.stop': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.calls.import.take_back': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.calls.import.refused': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.calls': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.calls.setup': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.numbers': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.numbers.save': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.numbers.add_source': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.numbers.rename_source': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'number': ParamValue} }
    'sites.numbers.remove_source': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'number': ParamValue} }
    'sites.numbers.add_to_pool': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.numbers.remove_from_pool': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'number': ParamValue} }
    'sites.calls.list': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.calls.today': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.calls.details': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'call': ParamValue} }
    'sites.calls.status': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'call': ParamValue} }
    'sites.calls.match': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'call': ParamValue} }
    'sites.calls.undo': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'call': ParamValue} }
    'sites.calls.secret': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.leads.list': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.leads.figures': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.leads.export': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.leads.add': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.leads.several': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.leads.several.undo': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.leads.details': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.leads.earlier': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.leads.status': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.leads.value': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.leads.name': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.leads.assignee': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.leads.undo': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.leads.merge': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.leads.split': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.leads.notes': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.leads.notes.edit': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue,'note': ParamValue} }
    'sites.leads.notes.remove': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue,'note': ParamValue} }
    'sites.leads.notes.restore': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue,'note': ParamValue} }
    'sites.leads': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.leads.lead': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.calls.lead': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'call': ParamValue} }
    'live_stream.open': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.scoring': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.scoring.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.scoring.replay': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.scoring.shadow': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.scoring.shadow.end': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.scoring.compare': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'live_feed.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'live_feed.feed': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'session_journey.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'month': ParamValue,'session': ParamValue} }
    'sites.index': { paramsTuple?: []; params?: {} }
    'sites.snoozes.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.snoozes.undo': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'groups.store': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'groups.place': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'groups.update': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'group': ParamValue} }
    'groups.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'group': ParamValue} }
    'people.first': { paramsTuple?: []; params?: {} }
    'people.index': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'people.update': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'user': ParamValue} }
    'people.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'user': ParamValue} }
    'clients.update': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'user': ParamValue} }
    'clients.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'user': ParamValue} }
    'workspaces.hand_over': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspaces.destroy': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspaces.restore': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspaces.two_factor': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'invitations.store': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'invitations.resend': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'invitation': ParamValue} }
    'invitations.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'invitation': ParamValue} }
    'invitations.accept': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'invitations.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'invitations.register': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'invitations.google': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'invitations.google_answer': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'sharing.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sharing.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sharing.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'link': ParamValue} }
    'sharing.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'link': ParamValue} }
    'shared.arrive': { paramsTuple?: []; params?: {} }
    'shared.open': { paramsTuple?: []; params?: {} }
    'shared.enter': { paramsTuple: [ParamValue]; params: {'link': ParamValue} }
    'shared.unlock': { paramsTuple: [ParamValue]; params: {'link': ParamValue} }
    'shared.live_feed.show': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.live_feed.feed': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.session_journey.show': { paramsTuple: [ParamValue,ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'month': ParamValue,'session': ParamValue} }
    'shared.sites.traffic': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.traffic.visits': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.traffic.export': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.conversions': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.conversions.export': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.funnels': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.funnels.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'funnel': ParamValue} }
    'shared.sites.funnels.visits': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'funnel': ParamValue} }
    'shared.sites.funnels.export': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'funnel': ParamValue} }
    'shared.sites.calls': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.calls.lead': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'call': ParamValue} }
    'shared.sites.attribution': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.attribution.costs': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.attribution.conversion': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'conversion': ParamValue} }
    'shared.sites.ads': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.report.show': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.report.csv': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.report.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.traffic.rows': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.leads.list': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.leads.figures': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.leads.export': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.leads.details': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'lead': ParamValue} }
    'shared.sites.leads.earlier': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'lead': ParamValue} }
    'shared.sites.calls.list': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.calls.today': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.calls.details': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'call': ParamValue} }
    'shared.sites.leads': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.leads.lead': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'lead': ParamValue} }
    'shared.live_stream.open': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'audit.index': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'audit.export': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'branding.first': { paramsTuple?: []; params?: {} }
    'branding.show': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'branding.update': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'branding.destroy': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'branding.logo': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'report.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'report.csv': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'report.pdf': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'report_mails.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'report_mails.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'report_mails.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'schedule': ParamValue} }
    'report_mails.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'schedule': ParamValue} }
    'report_mails.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'schedule': ParamValue} }
    'report_mails.start': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'schedule': ParamValue} }
    'report_mails.stop': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'schedule': ParamValue} }
    'report_mails.test': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'schedule': ParamValue} }
    'report_mails.again': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'schedule': ParamValue,'sending': ParamValue} }
    'report_recipients.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'schedule': ParamValue} }
    'report_recipients.ask': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'schedule': ParamValue,'recipient': ParamValue} }
    'report_recipients.destroy': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'schedule': ParamValue,'recipient': ParamValue} }
    'report_answers.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'report_answers.stop': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'report_answers.want': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'report_answers.one_click': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'workspaces.export': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspaces.export.start': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspaces.export.file': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'workspaces.export.discard': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'workspaces.import': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspaces.import.upload': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspaces.import.start': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'import': ParamValue} }
    'workspaces.import.stop': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'import': ParamValue} }
    'workspaces.import.undo': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'import': ParamValue} }
    'workspaces.import.discard': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'import': ParamValue} }
    'sites.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.history.upload': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.history.take': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'import': ParamValue} }
    'sites.history.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'import': ParamValue} }
    'provisioning.index': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'provisioning.store': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'provisioning.example': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'provisioning.show': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'provisioning.report': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'provisioning.apply': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'provisioning.undo': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'templates.first': { paramsTuple?: []; params?: {} }
    'templates.index': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'templates.store': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'templates.show': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue} }
    'templates.update': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue} }
    'templates.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue} }
    'templates.webhook': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue} }
    'templates.push': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue} }
    'templates.take_back': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue,'push': ParamValue} }
    'templates.keep': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue,'site': ParamValue} }
    'templates.leave': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue,'site': ParamValue} }
    'home': { paramsTuple?: []; params?: {} }
    'sites.create': { paramsTuple?: []; params?: {} }
    'sites.store': { paramsTuple?: []; params?: {} }
    'sites.test': { paramsTuple?: []; params?: {} }
    'sites.install': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.allow_host': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.settings': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.create_test_site': { paramsTuple?: []; params?: {} }
    'site_plugins.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'site_plugins.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'kind': ParamValue,'name': ParamValue} }
    'site_plugins.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'kind': ParamValue,'name': ParamValue} }
    'site_plugins.use': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'kind': ParamValue,'name': ParamValue} }
    'site_plugins.version': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'kind': ParamValue,'name': ParamValue} }
    'workspace_plugins.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'workspace_plugins.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'kind': ParamValue,'name': ParamValue} }
    'workspace_plugins.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'kind': ParamValue,'name': ParamValue} }
    'learning.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'learning.train': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.files.networks.new': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.files.networks.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.files.networks.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'target': ParamValue} }
    'sites.ads.files.networks.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'target': ParamValue} }
    'sites.ads.files.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.files.take': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'target': ParamValue} }
    'sites.ads.files.download': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.ads.files.confirm': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.ads.files.give_back': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.ads.files.fail': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.ads': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.fetch': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.account': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.account.choose': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.account.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.account.remove': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.leads.uploads': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.ads.link': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.unlink': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'connection': ParamValue} }
    'connections.callback': { paramsTuple?: []; params?: {} }
    'sites.ads.uploads.uploads.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.uploads.export': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.uploads.failed': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.uploads.resend': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.uploads.receipts.resend': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'receipt': ParamValue} }
    'sites.ads.uploads.targets.new': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.uploads.targets.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.uploads.targets.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'target': ParamValue} }
    'sites.ads.uploads.targets.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'target': ParamValue} }
    'sites.ads.uploads.targets.pause': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'target': ParamValue} }
    'sites.ads.uploads.targets.resume': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'target': ParamValue} }
    'sites.ads.uploads.targets.try': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'target': ParamValue} }
    'sites.ads.uploads.targets.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'target': ParamValue} }
    'sites.attribution': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.attribution.costs': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.attribution.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.attribution.conversion': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'conversion': ParamValue} }
    'sites.conversions': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.conversions.export': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.funnels': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.funnels.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'funnel': ParamValue} }
    'sites.funnels.visits': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'funnel': ParamValue} }
    'sites.funnels.export': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'funnel': ParamValue} }
    'sites.funnels.choices': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.funnels.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.funnels.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'funnel': ParamValue} }
    'sites.funnels.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'funnel': ParamValue} }
    'sites.funnels.restore': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'funnel': ParamValue} }
    'sites.funnels.move': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'funnel': ParamValue} }
    'sites.traffic': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.traffic.visits': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.traffic.export': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.traffic.rows': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.v1.workspaces.list': { paramsTuple?: []; params?: {} }
    'api.v1.branding.show': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.branding.update': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.branding.reset': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.sites.list': { paramsTuple?: []; params?: {} }
    'api.v1.sites.show': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.sites.create': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.sites.update': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.sites.remove': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.sites.restore': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.groups.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.groups.create': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.groups.rename': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'group': ParamValue} }
    'api.v1.groups.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'group': ParamValue} }
    'api.v1.groups.place': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.install.show': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.install.check': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.sites.provision': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.provisioning.show': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'api.v1.provisioning.undo': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'api.v1.templates.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.templates.create': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.templates.show': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue} }
    'api.v1.templates.update': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue} }
    'api.v1.templates.add_webhook': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue} }
    'api.v1.templates.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue} }
    'api.v1.templates.push': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue} }
    'api.v1.templates.take_back': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue,'push': ParamValue} }
    'api.v1.templates.keep': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue,'member': ParamValue} }
    'api.v1.templates.leave': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue,'member': ParamValue} }
    'api.v1.visits.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.visits.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'month': ParamValue,'visit': ParamValue} }
    'api.v1.leads.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.leads.create': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.leads.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue} }
    'api.v1.leads.update': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue} }
    'api.v1.leads.merge': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue} }
    'api.v1.leads.details': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue} }
    'api.v1.leads.timeline': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue} }
    'api.v1.leads.undo': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue} }
    'api.v1.leads.split': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue} }
    'api.v1.leads.update_several': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.leads.undo_several': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.notes.list': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue} }
    'api.v1.notes.create': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue} }
    'api.v1.notes.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue,'note': ParamValue} }
    'api.v1.notes.remove': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue,'note': ParamValue} }
    'api.v1.notes.restore': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue,'note': ParamValue} }
    'api.v1.calls.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.calls.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'call': ParamValue} }
    'api.v1.calls.update': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'call': ParamValue} }
    'api.v1.calls.match': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'call': ParamValue} }
    'api.v1.calls.undo': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'call': ParamValue} }
    'api.v1.calls.rotate_secret': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.numbers.show': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.numbers.update': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.numbers.add_to_pool': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.numbers.remove_from_pool': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'number': ParamValue} }
    'api.v1.numbers.add_source': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.numbers.rename_source': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'number': ParamValue} }
    'api.v1.numbers.remove_source': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'number': ParamValue} }
    'api.v1.call_imports.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.call_imports.create': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.call_imports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'import': ParamValue} }
    'api.v1.call_imports.map': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'import': ParamValue} }
    'api.v1.call_imports.check': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'import': ParamValue} }
    'api.v1.call_imports.start': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'import': ParamValue} }
    'api.v1.call_imports.stop': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'import': ParamValue} }
    'api.v1.call_imports.take_back': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'import': ParamValue} }
    'api.v1.call_imports.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'import': ParamValue} }
    'api.v1.conversions.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.reports.attribution': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.attribution.choose': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.reports.traffic': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.reports.breakdown': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.reports.conversions': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.reports.funnel': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'funnel': ParamValue} }
    'api.v1.funnels.visits': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'funnel': ParamValue} }
    'api.v1.funnels.choices': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.funnels.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.funnels.create': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.funnels.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'funnel': ParamValue} }
    'api.v1.funnels.update': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'funnel': ParamValue} }
    'api.v1.funnels.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'funnel': ParamValue} }
    'api.v1.funnels.restore': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'funnel': ParamValue} }
    'api.v1.funnels.move': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'funnel': ParamValue} }
    'api.v1.reports.summary': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.reports.pdf': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.report_plans.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.report_plans.create': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.report_plans.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'plan': ParamValue} }
    'api.v1.report_plans.update': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'plan': ParamValue} }
    'api.v1.report_plans.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'plan': ParamValue} }
    'api.v1.report_plans.switch': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'plan': ParamValue} }
    'api.v1.report_plans.test': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'plan': ParamValue} }
    'api.v1.report_plans.send_again': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'plan': ParamValue,'sending': ParamValue} }
    'api.v1.report_plans.add_recipient': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'plan': ParamValue} }
    'api.v1.report_plans.ask_recipient': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'plan': ParamValue,'recipient': ParamValue} }
    'api.v1.report_plans.remove_recipient': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'plan': ParamValue,'recipient': ParamValue} }
    'api.v1.history_imports.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.history_imports.create': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.history_imports.take': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'import': ParamValue} }
    'api.v1.history_imports.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'import': ParamValue} }
    'api.v1.reports.costs': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.ad_account.show': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.ad_account.choices': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.ad_account.choose': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.ad_account.update': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.ad_account.fetch': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.ad_account.remove': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.conversion_actions.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.upload_targets.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.upload_targets.create': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.upload_targets.create_for_network': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.upload_targets.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'target': ParamValue} }
    'api.v1.upload_targets.update': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'target': ParamValue} }
    'api.v1.upload_targets.update_for_network': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'target': ParamValue} }
    'api.v1.upload_targets.pause': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'target': ParamValue} }
    'api.v1.upload_targets.resume': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'target': ParamValue} }
    'api.v1.upload_targets.try': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'target': ParamValue} }
    'api.v1.upload_targets.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'target': ParamValue} }
    'api.v1.uploads.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.uploads.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'receipt': ParamValue} }
    'api.v1.uploads.retry': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'receipt': ParamValue} }
    'api.v1.uploads.retry_failed': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.webhooks.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.webhooks.create': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.webhooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'api.v1.webhooks.update': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'api.v1.webhooks.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'api.v1.webhooks.pause': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'api.v1.webhooks.resume': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'api.v1.webhooks.rotate': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'api.v1.webhooks.messages': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'api.v1.webhooks.message': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue,'message': ParamValue} }
    'api.v1.webhooks.resend': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue,'message': ParamValue} }
    'api.v1.webhooks.resend_failed': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'api.v1.webhooks.test': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'api.v1.workspace_webhooks.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.workspace_webhooks.create': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.workspace_webhooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'api.v1.workspace_webhooks.update': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'api.v1.workspace_webhooks.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'api.v1.workspace_webhooks.pause': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'api.v1.workspace_webhooks.resume': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'api.v1.workspace_webhooks.rotate': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'api.v1.workspace_webhooks.messages': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'api.v1.workspace_webhooks.message': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue,'message': ParamValue} }
    'api.v1.workspace_webhooks.resend': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue,'message': ParamValue} }
    'api.v1.workspace_webhooks.resend_failed': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'api.v1.workspace_webhooks.test': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'api.v1.plugins.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.plugins.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'kind': ParamValue,'plugin': ParamValue} }
    'api.v1.plugins.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'kind': ParamValue,'plugin': ParamValue} }
    'api.v1.plugins.use': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'kind': ParamValue,'plugin': ParamValue} }
    'api.v1.plugins.change_version': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'kind': ParamValue,'plugin': ParamValue} }
    'api.v1.workspace_plugins.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.workspace_plugins.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'kind': ParamValue,'plugin': ParamValue} }
    'api.v1.workspace_plugins.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'kind': ParamValue,'plugin': ParamValue} }
    'api.v1.scoring.show': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.scoring.choose': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.scoring.replay': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.scoring.try': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.scoring.end_try': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.scoring.compare': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.learning.show': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.learning.start': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.runs.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'run': ParamValue} }
    'api.v1.runs.stop': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'run': ParamValue} }
    'api.v1.people.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.people.update': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'person': ParamValue} }
    'api.v1.people.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'person': ParamValue} }
    'api.v1.invitations.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.invitations.create': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.invitations.resend': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'invitation': ParamValue} }
    'api.v1.invitations.withdraw': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'invitation': ParamValue} }
    'api.v1.clients.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.clients.update': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'person': ParamValue} }
    'api.v1.clients.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'person': ParamValue} }
    'api.v1.shared_links.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.shared_links.create': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.shared_links.update': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'link': ParamValue} }
    'api.v1.shared_links.revoke': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'link': ParamValue} }
    'api.v1.audit.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'openapi': { paramsTuple?: []; params?: {} }
    'docs.api': { paramsTuple?: []; params?: {} }
    'tokens.index': { paramsTuple?: []; params?: {} }
    'tokens.store': { paramsTuple?: []; params?: {} }
    'tokens.destroy': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'workspace_tokens.index': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspace_tokens.store': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspace_tokens.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'token': ParamValue} }
  }
  GET: {
    'sign_up.show': { paramsTuple?: []; params?: {} }
    'sign_in.show': { paramsTuple?: []; params?: {} }
    'sign_in_code.show': { paramsTuple?: []; params?: {} }
    'google.redirect': { paramsTuple?: []; params?: {} }
    'forgot_password.show': { paramsTuple?: []; params?: {} }
    'google.callback': { paramsTuple?: []; params?: {} }
    'reset_password.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'account.show': { paramsTuple?: []; params?: {} }
    'two_factor.show': { paramsTuple?: []; params?: {} }
    'health.live': { paramsTuple?: []; params?: {} }
    'health.ready': { paramsTuple?: []; params?: {} }
    'sites.health': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.health.request': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'request': ParamValue} }
    'sites.health.check.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'webhooks.schema': { paramsTuple: [ParamValue]; params: {'type': ParamValue} }
    'webhooks.index': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'webhooks.create': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'webhooks.events': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'webhooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'webhooks.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'webhooks.failed': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'webhooks.message': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue,'message': ParamValue} }
    'workspace_webhooks.index': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspace_webhooks.create': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspace_webhooks.events': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspace_webhooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'workspace_webhooks.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'workspace_webhooks.failed': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'workspace_webhooks.message': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue,'message': ParamValue} }
    'job_runs.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'run': ParamValue} }
    'workspace_runs.show': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'sites.calls.imports': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.calls.import': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.calls.import.refused': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.calls': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.calls.setup': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.numbers': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.calls.list': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.calls.today': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.calls.details': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'call': ParamValue} }
    'sites.leads.list': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.leads.figures': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.leads.export': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.leads.details': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.leads.earlier': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.leads': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.leads.lead': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.calls.lead': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'call': ParamValue} }
    'live_stream.open': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.scoring': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'live_feed.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'live_feed.feed': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'session_journey.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'month': ParamValue,'session': ParamValue} }
    'sites.index': { paramsTuple?: []; params?: {} }
    'people.first': { paramsTuple?: []; params?: {} }
    'people.index': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'invitations.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'invitations.google': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'invitations.google_answer': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'sharing.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'shared.arrive': { paramsTuple?: []; params?: {} }
    'shared.enter': { paramsTuple: [ParamValue]; params: {'link': ParamValue} }
    'shared.live_feed.show': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.live_feed.feed': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.session_journey.show': { paramsTuple: [ParamValue,ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'month': ParamValue,'session': ParamValue} }
    'shared.sites.traffic': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.traffic.visits': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.traffic.export': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.conversions': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.conversions.export': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.funnels': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.funnels.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'funnel': ParamValue} }
    'shared.sites.funnels.visits': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'funnel': ParamValue} }
    'shared.sites.funnels.export': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'funnel': ParamValue} }
    'shared.sites.calls': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.calls.lead': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'call': ParamValue} }
    'shared.sites.attribution': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.attribution.costs': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.attribution.conversion': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'conversion': ParamValue} }
    'shared.sites.ads': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.report.show': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.report.csv': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.report.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.traffic.rows': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.leads.list': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.leads.figures': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.leads.export': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.leads.details': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'lead': ParamValue} }
    'shared.sites.leads.earlier': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'lead': ParamValue} }
    'shared.sites.calls.list': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.calls.today': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.calls.details': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'call': ParamValue} }
    'shared.sites.leads': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.leads.lead': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'lead': ParamValue} }
    'shared.live_stream.open': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'audit.index': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'audit.export': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'branding.first': { paramsTuple?: []; params?: {} }
    'branding.show': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'branding.logo': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'report.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'report.csv': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'report.pdf': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'report_mails.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'report_mails.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'schedule': ParamValue} }
    'report_answers.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'workspaces.export': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspaces.export.file': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'workspaces.import': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'sites.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'provisioning.index': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'provisioning.example': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'provisioning.show': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'provisioning.report': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'templates.first': { paramsTuple?: []; params?: {} }
    'templates.index': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'templates.show': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue} }
    'home': { paramsTuple?: []; params?: {} }
    'sites.create': { paramsTuple?: []; params?: {} }
    'sites.install': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.settings': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'site_plugins.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'site_plugins.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'kind': ParamValue,'name': ParamValue} }
    'workspace_plugins.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'workspace_plugins.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'kind': ParamValue,'name': ParamValue} }
    'learning.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.files.networks.new': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.files.networks.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'target': ParamValue} }
    'sites.ads.files.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.files.download': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.ads': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.account': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.leads.uploads': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'connections.callback': { paramsTuple?: []; params?: {} }
    'sites.ads.uploads.uploads.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.uploads.export': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.uploads.failed': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.uploads.targets.new': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.uploads.targets.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'target': ParamValue} }
    'sites.attribution': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.attribution.costs': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.attribution.conversion': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'conversion': ParamValue} }
    'sites.conversions': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.conversions.export': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.funnels': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.funnels.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'funnel': ParamValue} }
    'sites.funnels.visits': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'funnel': ParamValue} }
    'sites.funnels.export': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'funnel': ParamValue} }
    'sites.funnels.choices': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.traffic': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.traffic.visits': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.traffic.export': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.traffic.rows': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.v1.workspaces.list': { paramsTuple?: []; params?: {} }
    'api.v1.branding.show': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.sites.list': { paramsTuple?: []; params?: {} }
    'api.v1.sites.show': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.groups.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.install.show': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.provisioning.show': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'api.v1.templates.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.templates.show': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue} }
    'api.v1.visits.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.visits.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'month': ParamValue,'visit': ParamValue} }
    'api.v1.leads.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.leads.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue} }
    'api.v1.leads.details': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue} }
    'api.v1.leads.timeline': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue} }
    'api.v1.notes.list': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue} }
    'api.v1.calls.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.calls.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'call': ParamValue} }
    'api.v1.numbers.show': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.call_imports.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.call_imports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'import': ParamValue} }
    'api.v1.conversions.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.reports.attribution': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.reports.traffic': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.reports.breakdown': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.reports.conversions': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.reports.funnel': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'funnel': ParamValue} }
    'api.v1.funnels.visits': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'funnel': ParamValue} }
    'api.v1.funnels.choices': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.funnels.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.funnels.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'funnel': ParamValue} }
    'api.v1.reports.summary': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.reports.pdf': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.report_plans.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.report_plans.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'plan': ParamValue} }
    'api.v1.history_imports.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.reports.costs': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.ad_account.show': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.ad_account.choices': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.conversion_actions.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.upload_targets.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.upload_targets.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'target': ParamValue} }
    'api.v1.uploads.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.uploads.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'receipt': ParamValue} }
    'api.v1.webhooks.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.webhooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'api.v1.webhooks.messages': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'api.v1.webhooks.message': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue,'message': ParamValue} }
    'api.v1.workspace_webhooks.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.workspace_webhooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'api.v1.workspace_webhooks.messages': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'api.v1.workspace_webhooks.message': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue,'message': ParamValue} }
    'api.v1.plugins.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.plugins.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'kind': ParamValue,'plugin': ParamValue} }
    'api.v1.workspace_plugins.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.workspace_plugins.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'kind': ParamValue,'plugin': ParamValue} }
    'api.v1.scoring.show': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.learning.show': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.runs.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'run': ParamValue} }
    'api.v1.people.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.invitations.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.clients.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.shared_links.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.audit.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'openapi': { paramsTuple?: []; params?: {} }
    'docs.api': { paramsTuple?: []; params?: {} }
    'tokens.index': { paramsTuple?: []; params?: {} }
    'workspace_tokens.index': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
  }
  HEAD: {
    'sign_up.show': { paramsTuple?: []; params?: {} }
    'sign_in.show': { paramsTuple?: []; params?: {} }
    'sign_in_code.show': { paramsTuple?: []; params?: {} }
    'google.redirect': { paramsTuple?: []; params?: {} }
    'forgot_password.show': { paramsTuple?: []; params?: {} }
    'google.callback': { paramsTuple?: []; params?: {} }
    'reset_password.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'account.show': { paramsTuple?: []; params?: {} }
    'two_factor.show': { paramsTuple?: []; params?: {} }
    'health.live': { paramsTuple?: []; params?: {} }
    'health.ready': { paramsTuple?: []; params?: {} }
    'sites.health': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.health.request': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'request': ParamValue} }
    'sites.health.check.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'webhooks.schema': { paramsTuple: [ParamValue]; params: {'type': ParamValue} }
    'webhooks.index': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'webhooks.create': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'webhooks.events': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'webhooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'webhooks.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'webhooks.failed': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'webhooks.message': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue,'message': ParamValue} }
    'workspace_webhooks.index': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspace_webhooks.create': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspace_webhooks.events': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspace_webhooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'workspace_webhooks.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'workspace_webhooks.failed': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'workspace_webhooks.message': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue,'message': ParamValue} }
    'job_runs.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'run': ParamValue} }
    'workspace_runs.show': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'sites.calls.imports': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.calls.import': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.calls.import.refused': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.calls': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.calls.setup': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.numbers': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.calls.list': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.calls.today': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.calls.details': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'call': ParamValue} }
    'sites.leads.list': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.leads.figures': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.leads.export': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.leads.details': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.leads.earlier': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.leads': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.leads.lead': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.calls.lead': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'call': ParamValue} }
    'live_stream.open': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.scoring': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'live_feed.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'live_feed.feed': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'session_journey.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'month': ParamValue,'session': ParamValue} }
    'sites.index': { paramsTuple?: []; params?: {} }
    'people.first': { paramsTuple?: []; params?: {} }
    'people.index': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'invitations.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'invitations.google': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'invitations.google_answer': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'sharing.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'shared.arrive': { paramsTuple?: []; params?: {} }
    'shared.enter': { paramsTuple: [ParamValue]; params: {'link': ParamValue} }
    'shared.live_feed.show': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.live_feed.feed': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.session_journey.show': { paramsTuple: [ParamValue,ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'month': ParamValue,'session': ParamValue} }
    'shared.sites.traffic': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.traffic.visits': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.traffic.export': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.conversions': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.conversions.export': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.funnels': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.funnels.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'funnel': ParamValue} }
    'shared.sites.funnels.visits': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'funnel': ParamValue} }
    'shared.sites.funnels.export': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'funnel': ParamValue} }
    'shared.sites.calls': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.calls.lead': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'call': ParamValue} }
    'shared.sites.attribution': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.attribution.costs': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.attribution.conversion': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'conversion': ParamValue} }
    'shared.sites.ads': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.report.show': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.report.csv': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.report.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.traffic.rows': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.leads.list': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.leads.figures': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.leads.export': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.leads.details': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'lead': ParamValue} }
    'shared.sites.leads.earlier': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'lead': ParamValue} }
    'shared.sites.calls.list': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.calls.today': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.calls.details': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'call': ParamValue} }
    'shared.sites.leads': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'shared.sites.leads.lead': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue,'lead': ParamValue} }
    'shared.live_stream.open': { paramsTuple: [ParamValue,ParamValue]; params: {'link': ParamValue,'id': ParamValue} }
    'audit.index': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'audit.export': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'branding.first': { paramsTuple?: []; params?: {} }
    'branding.show': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'branding.logo': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'report.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'report.csv': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'report.pdf': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'report_mails.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'report_mails.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'schedule': ParamValue} }
    'report_answers.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'workspaces.export': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspaces.export.file': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'workspaces.import': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'sites.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'provisioning.index': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'provisioning.example': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'provisioning.show': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'provisioning.report': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'templates.first': { paramsTuple?: []; params?: {} }
    'templates.index': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'templates.show': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue} }
    'home': { paramsTuple?: []; params?: {} }
    'sites.create': { paramsTuple?: []; params?: {} }
    'sites.install': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.settings': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'site_plugins.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'site_plugins.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'kind': ParamValue,'name': ParamValue} }
    'workspace_plugins.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'workspace_plugins.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'kind': ParamValue,'name': ParamValue} }
    'learning.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.files.networks.new': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.files.networks.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'target': ParamValue} }
    'sites.ads.files.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.files.download': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.ads': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.account': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.leads.uploads': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'connections.callback': { paramsTuple?: []; params?: {} }
    'sites.ads.uploads.uploads.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.uploads.export': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.uploads.failed': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.uploads.targets.new': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.uploads.targets.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'target': ParamValue} }
    'sites.attribution': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.attribution.costs': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.attribution.conversion': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'conversion': ParamValue} }
    'sites.conversions': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.conversions.export': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.funnels': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.funnels.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'funnel': ParamValue} }
    'sites.funnels.visits': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'funnel': ParamValue} }
    'sites.funnels.export': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'funnel': ParamValue} }
    'sites.funnels.choices': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.traffic': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.traffic.visits': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.traffic.export': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.traffic.rows': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.v1.workspaces.list': { paramsTuple?: []; params?: {} }
    'api.v1.branding.show': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.sites.list': { paramsTuple?: []; params?: {} }
    'api.v1.sites.show': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.groups.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.install.show': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.provisioning.show': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'api.v1.templates.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.templates.show': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue} }
    'api.v1.visits.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.visits.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'month': ParamValue,'visit': ParamValue} }
    'api.v1.leads.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.leads.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue} }
    'api.v1.leads.details': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue} }
    'api.v1.leads.timeline': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue} }
    'api.v1.notes.list': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue} }
    'api.v1.calls.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.calls.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'call': ParamValue} }
    'api.v1.numbers.show': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.call_imports.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.call_imports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'import': ParamValue} }
    'api.v1.conversions.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.reports.attribution': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.reports.traffic': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.reports.breakdown': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.reports.conversions': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.reports.funnel': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'funnel': ParamValue} }
    'api.v1.funnels.visits': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'funnel': ParamValue} }
    'api.v1.funnels.choices': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.funnels.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.funnels.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'funnel': ParamValue} }
    'api.v1.reports.summary': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.reports.pdf': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.report_plans.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.report_plans.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'plan': ParamValue} }
    'api.v1.history_imports.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.reports.costs': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.ad_account.show': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.ad_account.choices': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.conversion_actions.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.upload_targets.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.upload_targets.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'target': ParamValue} }
    'api.v1.uploads.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.uploads.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'receipt': ParamValue} }
    'api.v1.webhooks.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.webhooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'api.v1.webhooks.messages': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'api.v1.webhooks.message': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue,'message': ParamValue} }
    'api.v1.workspace_webhooks.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.workspace_webhooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'api.v1.workspace_webhooks.messages': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'api.v1.workspace_webhooks.message': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue,'message': ParamValue} }
    'api.v1.plugins.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.plugins.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'kind': ParamValue,'plugin': ParamValue} }
    'api.v1.workspace_plugins.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.workspace_plugins.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'kind': ParamValue,'plugin': ParamValue} }
    'api.v1.scoring.show': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.learning.show': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.runs.show': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'run': ParamValue} }
    'api.v1.people.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.invitations.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.clients.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.shared_links.list': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.audit.list': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'openapi': { paramsTuple?: []; params?: {} }
    'docs.api': { paramsTuple?: []; params?: {} }
    'tokens.index': { paramsTuple?: []; params?: {} }
    'workspace_tokens.index': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
  }
  POST: {
    'sign_up.store': { paramsTuple?: []; params?: {} }
    'sign_in.store': { paramsTuple?: []; params?: {} }
    'sign_in_code.store': { paramsTuple?: []; params?: {} }
    'forgot_password.store': { paramsTuple?: []; params?: {} }
    'sign_in.destroy': { paramsTuple?: []; params?: {} }
    'reset_password.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'two_factor.begin': { paramsTuple?: []; params?: {} }
    'two_factor.store': { paramsTuple?: []; params?: {} }
    'two_factor.renew_codes': { paramsTuple?: []; params?: {} }
    'google_link.store': { paramsTuple?: []; params?: {} }
    'sites.health.check': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.health.test_event': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'webhooks.store': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'webhooks.pause': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'webhooks.resume': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'webhooks.rotate': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'webhooks.test': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'webhooks.resend_failed': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'webhooks.resend': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue,'message': ParamValue} }
    'workspace_webhooks.store': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspace_webhooks.pause': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'workspace_webhooks.resume': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'workspace_webhooks.rotate': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'workspace_webhooks.test': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'workspace_webhooks.resend_failed': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'workspace_webhooks.resend': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue,'message': ParamValue} }
    'job_runs.stop': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'run': ParamValue} }
    'workspace_runs.stop': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'sites.calls.imports.upload': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.calls.import.check': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.calls.import.start': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.calls.import.stop': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.calls.import.take_back': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.numbers.add_source': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.numbers.add_to_pool': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.calls.undo': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'call': ParamValue} }
    'sites.calls.secret': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.leads.add': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.leads.several.undo': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.leads.undo': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.leads.merge': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.leads.split': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.leads.notes': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.leads.notes.remove': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue,'note': ParamValue} }
    'sites.leads.notes.restore': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue,'note': ParamValue} }
    'sites.scoring.replay': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.scoring.shadow': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.scoring.compare': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.snoozes.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.snoozes.undo': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'groups.store': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'groups.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'group': ParamValue} }
    'workspaces.hand_over': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspaces.restore': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'invitations.store': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'invitations.resend': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'invitation': ParamValue} }
    'invitations.accept': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'invitations.register': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'sharing.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'shared.open': { paramsTuple?: []; params?: {} }
    'shared.unlock': { paramsTuple: [ParamValue]; params: {'link': ParamValue} }
    'report_mails.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'report_mails.start': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'schedule': ParamValue} }
    'report_mails.test': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'schedule': ParamValue} }
    'report_mails.again': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'schedule': ParamValue,'sending': ParamValue} }
    'report_recipients.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'schedule': ParamValue} }
    'report_recipients.ask': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'schedule': ParamValue,'recipient': ParamValue} }
    'report_answers.stop': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'report_answers.want': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'report_answers.one_click': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'workspaces.export.start': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspaces.import.upload': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'workspaces.import.start': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'import': ParamValue} }
    'workspaces.import.stop': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'import': ParamValue} }
    'workspaces.import.undo': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'import': ParamValue} }
    'sites.history.upload': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.history.take': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'import': ParamValue} }
    'provisioning.store': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'provisioning.apply': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'provisioning.undo': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'templates.store': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'templates.webhook': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue} }
    'templates.push': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue} }
    'templates.take_back': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue,'push': ParamValue} }
    'sites.store': { paramsTuple?: []; params?: {} }
    'sites.test': { paramsTuple?: []; params?: {} }
    'sites.allow_host': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.create_test_site': { paramsTuple?: []; params?: {} }
    'site_plugins.use': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'kind': ParamValue,'name': ParamValue} }
    'site_plugins.version': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'kind': ParamValue,'name': ParamValue} }
    'learning.train': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.files.networks.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.files.take': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'target': ParamValue} }
    'sites.ads.files.confirm': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.ads.files.give_back': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.ads.files.fail': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.ads.fetch': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.link': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.uploads.resend': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.uploads.receipts.resend': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'receipt': ParamValue} }
    'sites.ads.uploads.targets.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.uploads.targets.pause': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'target': ParamValue} }
    'sites.ads.uploads.targets.resume': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'target': ParamValue} }
    'sites.ads.uploads.targets.try': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'target': ParamValue} }
    'sites.funnels.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.funnels.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'funnel': ParamValue} }
    'sites.funnels.restore': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'funnel': ParamValue} }
    'sites.funnels.move': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'funnel': ParamValue} }
    'api.v1.sites.create': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.sites.restore': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.groups.create': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.install.check': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.sites.provision': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.provisioning.undo': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'api.v1.templates.create': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.templates.add_webhook': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue} }
    'api.v1.templates.push': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue} }
    'api.v1.templates.take_back': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue,'push': ParamValue} }
    'api.v1.leads.create': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.leads.merge': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue} }
    'api.v1.leads.undo': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue} }
    'api.v1.leads.split': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue} }
    'api.v1.leads.undo_several': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.notes.create': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue} }
    'api.v1.notes.restore': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue,'note': ParamValue} }
    'api.v1.calls.undo': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'call': ParamValue} }
    'api.v1.calls.rotate_secret': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.numbers.add_to_pool': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.numbers.add_source': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.call_imports.create': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.call_imports.check': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'import': ParamValue} }
    'api.v1.call_imports.start': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'import': ParamValue} }
    'api.v1.call_imports.stop': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'import': ParamValue} }
    'api.v1.call_imports.take_back': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'import': ParamValue} }
    'api.v1.funnels.create': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.funnels.restore': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'funnel': ParamValue} }
    'api.v1.report_plans.create': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.report_plans.test': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'plan': ParamValue} }
    'api.v1.report_plans.send_again': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'plan': ParamValue,'sending': ParamValue} }
    'api.v1.report_plans.add_recipient': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'plan': ParamValue} }
    'api.v1.report_plans.ask_recipient': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'plan': ParamValue,'recipient': ParamValue} }
    'api.v1.history_imports.create': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.history_imports.take': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'import': ParamValue} }
    'api.v1.ad_account.fetch': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.upload_targets.create': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.upload_targets.create_for_network': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.upload_targets.pause': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'target': ParamValue} }
    'api.v1.upload_targets.resume': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'target': ParamValue} }
    'api.v1.upload_targets.try': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'target': ParamValue} }
    'api.v1.uploads.retry': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'receipt': ParamValue} }
    'api.v1.uploads.retry_failed': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.webhooks.create': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.webhooks.pause': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'api.v1.webhooks.resume': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'api.v1.webhooks.rotate': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'api.v1.webhooks.resend': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue,'message': ParamValue} }
    'api.v1.webhooks.resend_failed': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'api.v1.webhooks.test': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'api.v1.workspace_webhooks.create': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.workspace_webhooks.pause': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'api.v1.workspace_webhooks.resume': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'api.v1.workspace_webhooks.rotate': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'api.v1.workspace_webhooks.resend': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue,'message': ParamValue} }
    'api.v1.workspace_webhooks.resend_failed': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'api.v1.workspace_webhooks.test': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'api.v1.scoring.replay': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.scoring.compare': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.learning.start': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.runs.stop': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'run': ParamValue} }
    'api.v1.invitations.create': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.invitations.resend': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'invitation': ParamValue} }
    'api.v1.shared_links.create': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'tokens.store': { paramsTuple?: []; params?: {} }
    'workspace_tokens.store': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
  }
  PUT: {
    'language.update': { paramsTuple?: []; params?: {} }
    'account.rename': { paramsTuple?: []; params?: {} }
    'password.update': { paramsTuple?: []; params?: {} }
    'webhooks.update': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'workspace_webhooks.update': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'sites.calls.import.map': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.numbers.save': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.numbers.rename_source': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'number': ParamValue} }
    'sites.calls.status': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'call': ParamValue} }
    'sites.calls.match': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'call': ParamValue} }
    'sites.leads.several': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.leads.status': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.leads.value': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.leads.name': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.leads.assignee': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue} }
    'sites.leads.notes.edit': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'lead': ParamValue,'note': ParamValue} }
    'sites.scoring.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'groups.place': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'groups.update': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'group': ParamValue} }
    'people.update': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'user': ParamValue} }
    'clients.update': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'user': ParamValue} }
    'workspaces.two_factor': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'sharing.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'link': ParamValue} }
    'branding.update': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'report_mails.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'schedule': ParamValue} }
    'templates.update': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue} }
    'templates.keep': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue,'site': ParamValue} }
    'sites.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'site_plugins.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'kind': ParamValue,'name': ParamValue} }
    'workspace_plugins.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'kind': ParamValue,'name': ParamValue} }
    'sites.ads.files.networks.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'target': ParamValue} }
    'sites.ads.account.choose': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.uploads.targets.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'target': ParamValue} }
    'sites.attribution.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.funnels.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'funnel': ParamValue} }
    'api.v1.groups.place': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.templates.keep': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue,'member': ParamValue} }
    'api.v1.calls.match': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'call': ParamValue} }
    'api.v1.call_imports.map': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'import': ParamValue} }
    'api.v1.attribution.choose': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.funnels.move': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'funnel': ParamValue} }
    'api.v1.report_plans.switch': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'plan': ParamValue} }
    'api.v1.ad_account.choose': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.upload_targets.update': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'target': ParamValue} }
    'api.v1.upload_targets.update_for_network': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'target': ParamValue} }
    'api.v1.plugins.use': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'kind': ParamValue,'plugin': ParamValue} }
    'api.v1.plugins.change_version': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'kind': ParamValue,'plugin': ParamValue} }
    'api.v1.scoring.choose': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.scoring.try': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.clients.update': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'person': ParamValue} }
    'api.v1.shared_links.update': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'link': ParamValue} }
  }
  DELETE: {
    'account.end_sessions': { paramsTuple?: []; params?: {} }
    'logins.destroy_others': { paramsTuple?: []; params?: {} }
    'logins.destroy': { paramsTuple: [ParamValue]; params: {'login': ParamValue} }
    'two_factor.destroy': { paramsTuple?: []; params?: {} }
    'google_link.destroy': { paramsTuple?: []; params?: {} }
    'webhooks.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'workspace_webhooks.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'sites.calls.import.discard': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'file': ParamValue} }
    'sites.numbers.remove_source': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'number': ParamValue} }
    'sites.numbers.remove_from_pool': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'number': ParamValue} }
    'sites.scoring.shadow.end': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'user': ParamValue} }
    'clients.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'user': ParamValue} }
    'workspaces.destroy': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'invitations.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'invitation': ParamValue} }
    'sharing.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'link': ParamValue} }
    'branding.destroy': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'report_mails.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'schedule': ParamValue} }
    'report_mails.stop': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'schedule': ParamValue} }
    'report_recipients.destroy': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'schedule': ParamValue,'recipient': ParamValue} }
    'workspaces.export.discard': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'run': ParamValue} }
    'workspaces.import.discard': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'import': ParamValue} }
    'sites.history.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'import': ParamValue} }
    'templates.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue} }
    'templates.leave': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue,'site': ParamValue} }
    'sites.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.account.remove': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sites.ads.unlink': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'connection': ParamValue} }
    'sites.ads.uploads.targets.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'target': ParamValue} }
    'api.v1.branding.reset': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.sites.remove': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.groups.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'group': ParamValue} }
    'api.v1.templates.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue} }
    'api.v1.templates.leave': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue,'member': ParamValue} }
    'api.v1.notes.remove': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue,'note': ParamValue} }
    'api.v1.numbers.remove_from_pool': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'number': ParamValue} }
    'api.v1.numbers.remove_source': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'number': ParamValue} }
    'api.v1.call_imports.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'import': ParamValue} }
    'api.v1.funnels.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'funnel': ParamValue} }
    'api.v1.report_plans.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'plan': ParamValue} }
    'api.v1.report_plans.remove_recipient': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'plan': ParamValue,'recipient': ParamValue} }
    'api.v1.history_imports.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'import': ParamValue} }
    'api.v1.ad_account.remove': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.upload_targets.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'target': ParamValue} }
    'api.v1.webhooks.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'api.v1.workspace_webhooks.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'api.v1.scoring.end_try': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.people.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'person': ParamValue} }
    'api.v1.invitations.withdraw': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'invitation': ParamValue} }
    'api.v1.clients.remove': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'person': ParamValue} }
    'api.v1.shared_links.revoke': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'link': ParamValue} }
    'tokens.destroy': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'workspace_tokens.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'token': ParamValue} }
  }
  PATCH: {
    'sites.ads.account.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.v1.branding.update': { paramsTuple: [ParamValue]; params: {'workspace': ParamValue} }
    'api.v1.sites.update': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.groups.rename': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'group': ParamValue} }
    'api.v1.templates.update': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'template': ParamValue} }
    'api.v1.leads.update': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue} }
    'api.v1.leads.update_several': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.notes.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'lead': ParamValue,'note': ParamValue} }
    'api.v1.calls.update': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'call': ParamValue} }
    'api.v1.numbers.update': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.numbers.rename_source': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'number': ParamValue} }
    'api.v1.funnels.update': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'funnel': ParamValue} }
    'api.v1.report_plans.update': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'plan': ParamValue} }
    'api.v1.ad_account.update': { paramsTuple: [ParamValue]; params: {'site': ParamValue} }
    'api.v1.webhooks.update': { paramsTuple: [ParamValue,ParamValue]; params: {'site': ParamValue,'endpoint': ParamValue} }
    'api.v1.workspace_webhooks.update': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'endpoint': ParamValue} }
    'api.v1.plugins.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'site': ParamValue,'kind': ParamValue,'plugin': ParamValue} }
    'api.v1.workspace_plugins.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'workspace': ParamValue,'kind': ParamValue,'plugin': ParamValue} }
    'api.v1.people.update': { paramsTuple: [ParamValue,ParamValue]; params: {'workspace': ParamValue,'person': ParamValue} }
  }
  OPTIONS: {
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}