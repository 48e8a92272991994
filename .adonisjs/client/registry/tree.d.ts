/* eslint-disable prettier/prettier */
import type { routes } from './index.ts'

export interface ApiDefinition {
  signUp: {
    show: typeof routes['sign_up.show']
    store: typeof routes['sign_up.store']
  }
  signIn: {
    show: typeof routes['sign_in.show']
    store: typeof routes['sign_in.store']
    destroy: typeof routes['sign_in.destroy']
  }
  signInCode: {
    show: typeof routes['sign_in_code.show']
    store: typeof routes['sign_in_code.store']
  }
  google: {
    redirect: typeof routes['google.redirect']
    callback: typeof routes['google.callback']
  }
  forgotPassword: {
    show: typeof routes['forgot_password.show']
    store: typeof routes['forgot_password.store']
  }
  language: {
    update: typeof routes['language.update']
  }
  resetPassword: {
    show: typeof routes['reset_password.show']
    store: typeof routes['reset_password.store']
  }
  account: {
    show: typeof routes['account.show']
    rename: typeof routes['account.rename']
    endSessions: typeof routes['account.end_sessions']
  }
  password: {
    update: typeof routes['password.update']
  }
  logins: {
    destroyOthers: typeof routes['logins.destroy_others']
    destroy: typeof routes['logins.destroy']
  }
  twoFactor: {
    show: typeof routes['two_factor.show']
    begin: typeof routes['two_factor.begin']
    store: typeof routes['two_factor.store']
    renewCodes: typeof routes['two_factor.renew_codes']
    destroy: typeof routes['two_factor.destroy']
  }
  googleLink: {
    store: typeof routes['google_link.store']
    destroy: typeof routes['google_link.destroy']
  }
  health: {
    live: typeof routes['health.live']
    ready: typeof routes['health.ready']
  }
  sites: {
    health: typeof routes['sites.health'] & {
      request: typeof routes['sites.health.request']
      check: typeof routes['sites.health.check'] & {
        show: typeof routes['sites.health.check.show']
      }
      testEvent: typeof routes['sites.health.test_event']
    }
    calls: typeof routes['sites.calls'] & {
      imports: typeof routes['sites.calls.imports'] & {
        upload: typeof routes['sites.calls.imports.upload']
      }
      import: typeof routes['sites.calls.import'] & {
        map: typeof routes['sites.calls.import.map']
        discard: typeof routes['sites.calls.import.discard']
        check: typeof routes['sites.calls.import.check']
        start: typeof routes['sites.calls.import.start']
        stop: typeof routes['sites.calls.import.stop']
        takeBack: typeof routes['sites.calls.import.take_back']
        refused: typeof routes['sites.calls.import.refused']
      }
      setup: typeof routes['sites.calls.setup']
      list: typeof routes['sites.calls.list']
      today: typeof routes['sites.calls.today']
      details: typeof routes['sites.calls.details']
      status: typeof routes['sites.calls.status']
      match: typeof routes['sites.calls.match']
      undo: typeof routes['sites.calls.undo']
      secret: typeof routes['sites.calls.secret']
      lead: typeof routes['sites.calls.lead']
    }
    numbers: typeof routes['sites.numbers'] & {
      save: typeof routes['sites.numbers.save']
      addSource: typeof routes['sites.numbers.add_source']
      renameSource: typeof routes['sites.numbers.rename_source']
      removeSource: typeof routes['sites.numbers.remove_source']
      addToPool: typeof routes['sites.numbers.add_to_pool']
      removeFromPool: typeof routes['sites.numbers.remove_from_pool']
    }
    leads: typeof routes['sites.leads'] & {
      list: typeof routes['sites.leads.list']
      figures: typeof routes['sites.leads.figures']
      export: typeof routes['sites.leads.export']
      add: typeof routes['sites.leads.add']
      several: typeof routes['sites.leads.several'] & {
        undo: typeof routes['sites.leads.several.undo']
      }
      details: typeof routes['sites.leads.details']
      earlier: typeof routes['sites.leads.earlier']
      status: typeof routes['sites.leads.status']
      value: typeof routes['sites.leads.value']
      name: typeof routes['sites.leads.name']
      assignee: typeof routes['sites.leads.assignee']
      undo: typeof routes['sites.leads.undo']
      merge: typeof routes['sites.leads.merge']
      split: typeof routes['sites.leads.split']
      notes: typeof routes['sites.leads.notes'] & {
        edit: typeof routes['sites.leads.notes.edit']
        remove: typeof routes['sites.leads.notes.remove']
        restore: typeof routes['sites.leads.notes.restore']
      }
      lead: typeof routes['sites.leads.lead']
      uploads: typeof routes['sites.leads.uploads']
    }
    scoring: typeof routes['sites.scoring'] & {
      update: typeof routes['sites.scoring.update']
      replay: typeof routes['sites.scoring.replay']
      shadow: typeof routes['sites.scoring.shadow'] & {
        end: typeof routes['sites.scoring.shadow.end']
      }
      compare: typeof routes['sites.scoring.compare']
    }
    index: typeof routes['sites.index']
    snoozes: {
      store: typeof routes['sites.snoozes.store']
      undo: typeof routes['sites.snoozes.undo']
    }
    history: typeof routes['sites.history'] & {
      upload: typeof routes['sites.history.upload']
      take: typeof routes['sites.history.take']
      remove: typeof routes['sites.history.remove']
    }
    create: typeof routes['sites.create']
    store: typeof routes['sites.store']
    test: typeof routes['sites.test']
    install: typeof routes['sites.install']
    allowHost: typeof routes['sites.allow_host']
    settings: typeof routes['sites.settings']
    update: typeof routes['sites.update']
    destroy: typeof routes['sites.destroy']
    restore: typeof routes['sites.restore']
    ads: typeof routes['sites.ads'] & {
      files: {
        networks: {
          new: typeof routes['sites.ads.files.networks.new']
          store: typeof routes['sites.ads.files.networks.store']
          edit: typeof routes['sites.ads.files.networks.edit']
          update: typeof routes['sites.ads.files.networks.update']
        }
        index: typeof routes['sites.ads.files.index']
        take: typeof routes['sites.ads.files.take']
        download: typeof routes['sites.ads.files.download']
        confirm: typeof routes['sites.ads.files.confirm']
        giveBack: typeof routes['sites.ads.files.give_back']
        fail: typeof routes['sites.ads.files.fail']
      }
      fetch: typeof routes['sites.ads.fetch']
      account: typeof routes['sites.ads.account'] & {
        choose: typeof routes['sites.ads.account.choose']
        update: typeof routes['sites.ads.account.update']
        remove: typeof routes['sites.ads.account.remove']
      }
      link: typeof routes['sites.ads.link']
      unlink: typeof routes['sites.ads.unlink']
      uploads: {
        uploads: {
          show: typeof routes['sites.ads.uploads.uploads.show']
        }
        export: typeof routes['sites.ads.uploads.export']
        failed: typeof routes['sites.ads.uploads.failed']
        resend: typeof routes['sites.ads.uploads.resend']
        receipts: {
          resend: typeof routes['sites.ads.uploads.receipts.resend']
        }
        targets: {
          new: typeof routes['sites.ads.uploads.targets.new']
          store: typeof routes['sites.ads.uploads.targets.store']
          edit: typeof routes['sites.ads.uploads.targets.edit']
          update: typeof routes['sites.ads.uploads.targets.update']
          pause: typeof routes['sites.ads.uploads.targets.pause']
          resume: typeof routes['sites.ads.uploads.targets.resume']
          try: typeof routes['sites.ads.uploads.targets.try']
          remove: typeof routes['sites.ads.uploads.targets.remove']
        }
      }
    }
    attribution: typeof routes['sites.attribution'] & {
      costs: typeof routes['sites.attribution.costs']
      update: typeof routes['sites.attribution.update']
      conversion: typeof routes['sites.attribution.conversion']
    }
    conversions: typeof routes['sites.conversions'] & {
      export: typeof routes['sites.conversions.export']
    }
    funnels: typeof routes['sites.funnels'] & {
      show: typeof routes['sites.funnels.show']
      visits: typeof routes['sites.funnels.visits']
      export: typeof routes['sites.funnels.export']
      choices: typeof routes['sites.funnels.choices']
      store: typeof routes['sites.funnels.store']
      update: typeof routes['sites.funnels.update']
      remove: typeof routes['sites.funnels.remove']
      restore: typeof routes['sites.funnels.restore']
      move: typeof routes['sites.funnels.move']
    }
    traffic: typeof routes['sites.traffic'] & {
      visits: typeof routes['sites.traffic.visits']
      export: typeof routes['sites.traffic.export']
      rows: typeof routes['sites.traffic.rows']
    }
  }
  webhooks: {
    schema: typeof routes['webhooks.schema']
    index: typeof routes['webhooks.index']
    create: typeof routes['webhooks.create']
    events: typeof routes['webhooks.events']
    store: typeof routes['webhooks.store']
    show: typeof routes['webhooks.show']
    edit: typeof routes['webhooks.edit']
    update: typeof routes['webhooks.update']
    destroy: typeof routes['webhooks.destroy']
    pause: typeof routes['webhooks.pause']
    resume: typeof routes['webhooks.resume']
    rotate: typeof routes['webhooks.rotate']
    test: typeof routes['webhooks.test']
    failed: typeof routes['webhooks.failed']
    resendFailed: typeof routes['webhooks.resend_failed']
    message: typeof routes['webhooks.message']
    resend: typeof routes['webhooks.resend']
  }
  workspaceWebhooks: {
    index: typeof routes['workspace_webhooks.index']
    create: typeof routes['workspace_webhooks.create']
    events: typeof routes['workspace_webhooks.events']
    store: typeof routes['workspace_webhooks.store']
    show: typeof routes['workspace_webhooks.show']
    edit: typeof routes['workspace_webhooks.edit']
    update: typeof routes['workspace_webhooks.update']
    destroy: typeof routes['workspace_webhooks.destroy']
    pause: typeof routes['workspace_webhooks.pause']
    resume: typeof routes['workspace_webhooks.resume']
    rotate: typeof routes['workspace_webhooks.rotate']
    test: typeof routes['workspace_webhooks.test']
    failed: typeof routes['workspace_webhooks.failed']
    resendFailed: typeof routes['workspace_webhooks.resend_failed']
    message: typeof routes['workspace_webhooks.message']
    resend: typeof routes['workspace_webhooks.resend']
  }
  jobRuns: {
    show: typeof routes['job_runs.show']
    stop: typeof routes['job_runs.stop']
  }
  workspaceRuns: {
    show: typeof routes['workspace_runs.show']
    stop: typeof routes['workspace_runs.stop']
  }
  liveStream: {
    open: typeof routes['live_stream.open']
  }
  liveFeed: {
    show: typeof routes['live_feed.show']
    feed: typeof routes['live_feed.feed']
  }
  sessionJourney: {
    show: typeof routes['session_journey.show']
  }
  groups: {
    store: typeof routes['groups.store']
    place: typeof routes['groups.place']
    update: typeof routes['groups.update']
    destroy: typeof routes['groups.destroy']
  }
  people: {
    first: typeof routes['people.first']
    index: typeof routes['people.index']
    update: typeof routes['people.update']
    destroy: typeof routes['people.destroy']
  }
  clients: {
    update: typeof routes['clients.update']
    destroy: typeof routes['clients.destroy']
  }
  workspaces: {
    handOver: typeof routes['workspaces.hand_over']
    destroy: typeof routes['workspaces.destroy']
    restore: typeof routes['workspaces.restore']
    twoFactor: typeof routes['workspaces.two_factor']
    export: typeof routes['workspaces.export'] & {
      start: typeof routes['workspaces.export.start']
      file: typeof routes['workspaces.export.file']
      discard: typeof routes['workspaces.export.discard']
    }
    import: typeof routes['workspaces.import'] & {
      upload: typeof routes['workspaces.import.upload']
      start: typeof routes['workspaces.import.start']
      stop: typeof routes['workspaces.import.stop']
      undo: typeof routes['workspaces.import.undo']
      discard: typeof routes['workspaces.import.discard']
    }
  }
  invitations: {
    store: typeof routes['invitations.store']
    resend: typeof routes['invitations.resend']
    destroy: typeof routes['invitations.destroy']
    accept: typeof routes['invitations.accept']
    show: typeof routes['invitations.show']
    register: typeof routes['invitations.register']
    google: typeof routes['invitations.google']
    googleAnswer: typeof routes['invitations.google_answer']
  }
  sharing: {
    index: typeof routes['sharing.index']
    store: typeof routes['sharing.store']
    update: typeof routes['sharing.update']
    destroy: typeof routes['sharing.destroy']
  }
  shared: {
    arrive: typeof routes['shared.arrive']
    open: typeof routes['shared.open']
    enter: typeof routes['shared.enter']
    unlock: typeof routes['shared.unlock']
    liveFeed: {
      show: typeof routes['shared.live_feed.show']
      feed: typeof routes['shared.live_feed.feed']
    }
    sessionJourney: {
      show: typeof routes['shared.session_journey.show']
    }
    sites: {
      traffic: typeof routes['shared.sites.traffic'] & {
        visits: typeof routes['shared.sites.traffic.visits']
        export: typeof routes['shared.sites.traffic.export']
        rows: typeof routes['shared.sites.traffic.rows']
      }
      conversions: typeof routes['shared.sites.conversions'] & {
        export: typeof routes['shared.sites.conversions.export']
      }
      funnels: typeof routes['shared.sites.funnels'] & {
        show: typeof routes['shared.sites.funnels.show']
        visits: typeof routes['shared.sites.funnels.visits']
        export: typeof routes['shared.sites.funnels.export']
      }
      calls: typeof routes['shared.sites.calls'] & {
        lead: typeof routes['shared.sites.calls.lead']
        list: typeof routes['shared.sites.calls.list']
        today: typeof routes['shared.sites.calls.today']
        details: typeof routes['shared.sites.calls.details']
      }
      attribution: typeof routes['shared.sites.attribution'] & {
        costs: typeof routes['shared.sites.attribution.costs']
        conversion: typeof routes['shared.sites.attribution.conversion']
      }
      ads: typeof routes['shared.sites.ads']
      leads: typeof routes['shared.sites.leads'] & {
        list: typeof routes['shared.sites.leads.list']
        figures: typeof routes['shared.sites.leads.figures']
        export: typeof routes['shared.sites.leads.export']
        details: typeof routes['shared.sites.leads.details']
        earlier: typeof routes['shared.sites.leads.earlier']
        lead: typeof routes['shared.sites.leads.lead']
      }
    }
    report: {
      show: typeof routes['shared.report.show']
      csv: typeof routes['shared.report.csv']
      pdf: typeof routes['shared.report.pdf']
    }
    liveStream: {
      open: typeof routes['shared.live_stream.open']
    }
  }
  audit: {
    index: typeof routes['audit.index']
    export: typeof routes['audit.export']
  }
  branding: {
    first: typeof routes['branding.first']
    show: typeof routes['branding.show']
    update: typeof routes['branding.update']
    destroy: typeof routes['branding.destroy']
    logo: typeof routes['branding.logo']
  }
  report: {
    show: typeof routes['report.show']
    csv: typeof routes['report.csv']
    pdf: typeof routes['report.pdf']
  }
  reportMails: {
    index: typeof routes['report_mails.index']
    store: typeof routes['report_mails.store']
    show: typeof routes['report_mails.show']
    update: typeof routes['report_mails.update']
    destroy: typeof routes['report_mails.destroy']
    start: typeof routes['report_mails.start']
    stop: typeof routes['report_mails.stop']
    test: typeof routes['report_mails.test']
    again: typeof routes['report_mails.again']
  }
  reportRecipients: {
    store: typeof routes['report_recipients.store']
    ask: typeof routes['report_recipients.ask']
    destroy: typeof routes['report_recipients.destroy']
  }
  reportAnswers: {
    show: typeof routes['report_answers.show']
    stop: typeof routes['report_answers.stop']
    want: typeof routes['report_answers.want']
    oneClick: typeof routes['report_answers.one_click']
  }
  provisioning: {
    index: typeof routes['provisioning.index']
    store: typeof routes['provisioning.store']
    example: typeof routes['provisioning.example']
    show: typeof routes['provisioning.show']
    report: typeof routes['provisioning.report']
    apply: typeof routes['provisioning.apply']
    undo: typeof routes['provisioning.undo']
  }
  templates: {
    first: typeof routes['templates.first']
    index: typeof routes['templates.index']
    store: typeof routes['templates.store']
    show: typeof routes['templates.show']
    update: typeof routes['templates.update']
    destroy: typeof routes['templates.destroy']
    webhook: typeof routes['templates.webhook']
    push: typeof routes['templates.push']
    takeBack: typeof routes['templates.take_back']
    keep: typeof routes['templates.keep']
    leave: typeof routes['templates.leave']
  }
  home: typeof routes['home']
  api: {
    createTestSite: typeof routes['api.create_test_site']
  }
  sitePlugins: {
    index: typeof routes['site_plugins.index']
    show: typeof routes['site_plugins.show']
    update: typeof routes['site_plugins.update']
    use: typeof routes['site_plugins.use']
    version: typeof routes['site_plugins.version']
  }
  workspacePlugins: {
    index: typeof routes['workspace_plugins.index']
    show: typeof routes['workspace_plugins.show']
    update: typeof routes['workspace_plugins.update']
  }
  learning: {
    show: typeof routes['learning.show']
    train: typeof routes['learning.train']
  }
  connections: {
    callback: typeof routes['connections.callback']
  }
  openapi: typeof routes['openapi']
  docs: {
    api: typeof routes['docs.api']
  }
  tokens: {
    index: typeof routes['tokens.index']
    store: typeof routes['tokens.store']
    destroy: typeof routes['tokens.destroy']
  }
  workspaceTokens: {
    index: typeof routes['workspace_tokens.index']
    store: typeof routes['workspace_tokens.store']
    destroy: typeof routes['workspace_tokens.destroy']
  }
}
