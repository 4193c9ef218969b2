import { Trans, useLingui } from '@lingui/react/macro'
import { Button, SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSession } from '#api/session'
import type { Language } from '#lib/working-hours'
import { PersonName } from '#ui/people/person-name'
import { languages, type Theme, usePreferences } from '#ui/preferences'
import { OwnName } from './own-name'
import { SessionsPart } from './sessions-part'
import styles from './setting.module.css'

/** Language, look, name, and where one is signed in. */
export function YouPanel() {
  const { t } = useLingui()
  const { user } = useSession()
  const { language, theme, choose } = usePreferences()
  return (
    <section className={styles.section}>
      {user ? <PersonName id={user.id} name={user.name} detail={user.email} size={40} /> : null}
      <Setting label={t`Name`} hint={t`As your colleagues see it, in all workspaces.`}>
        <OwnName key={user?.name} name={user?.name ?? ''} />
      </Setting>
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
      <Setting label={t`How you sign in`} hint={t`Password, authenticator app, passkeys, recovery codes.`}>
        <Button component="a" href="/accounts/second-factor/" variant="default">
          <Trans>Look and change</Trans>
        </Button>
      </Setting>
      <SessionsPart />
    </section>
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
