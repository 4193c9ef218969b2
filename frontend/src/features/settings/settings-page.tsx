import { Trans, useLingui } from '@lingui/react/macro'
import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSession } from '#api/session'
import type { Language } from '#lib/working-hours'
import { Page } from '#ui/page'
import { PersonName } from '#ui/people/person-name'
import { languages, type Theme, usePreferences } from '#ui/preferences'
import styles from './settings-page.module.css'

/** What a person sets for themselves. */
export default function SettingsPage() {
  const { t } = useLingui()
  const { user } = useSession()
  const { language, theme, choose } = usePreferences()
  return (
    <Page title={t`Settings`}>
      <section className={styles.section}>
        <h2 className={styles.heading}>
          <Trans>You</Trans>
        </h2>
        {user ? <PersonName id={user.id} name={user.name} detail={user.email} size={40} /> : null}
        <Setting label={t`Language`} hint={t`Also for the mails that Baton sends you.`}>
          <SegmentedControl
            size="sm"
            aria-label={t`Language`}
            value={language}
            data={[...languages]}
            onChange={(value) => choose({ language: value as Language })}
          />
        </Setting>
        <Setting label={t`Colours`} hint={t`Auto follows your device.`}>
          <SegmentedControl
            size="sm"
            aria-label={t`Colours`}
            value={theme}
            onChange={(value) => choose({ theme: value as Theme })}
            data={[
              { value: 'light', label: t`Light` },
              { value: 'dark', label: t`Dark` },
              { value: 'auto', label: t`Auto` },
            ]}
          />
        </Setting>
      </section>
    </Page>
  )
}

function Setting({ label, hint, children }: { label: string; hint: string; children: ReactNode }) {
  return (
    <div className={styles.setting}>
      <div>
        <div className={styles.label}>{label}</div>
        <div className={styles.hint}>{hint}</div>
      </div>
      {children}
    </div>
  )
}
