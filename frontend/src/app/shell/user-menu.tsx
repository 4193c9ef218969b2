import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Popover, SegmentedControl } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconKeyboard, IconLogout, IconSelector } from '@tabler/icons-react'
import { useSession } from '#api/session'
import { Keys } from '#ui/commands/keys'
import { Avatar } from '#ui/people/avatar'
import { PersonName } from '#ui/people/person-name'
import { languages, type Theme, usePreferences } from '#ui/preferences'
import { known } from '../i18n/language'
import styles from './navigation.module.css'

export function UserMenu({ narrow, onHelp }: { narrow: boolean; onHelp: () => void }) {
  const { t } = useLingui()
  const { user } = useSession()
  const [opened, { toggle, close }] = useDisclosure(false)
  if (!user) return null
  const { name } = user
  const help = () => {
    close()
    onHelp()
  }
  return (
    <Popover
      opened={opened}
      onDismiss={close}
      position="top-start"
      width={260}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <button type="button" className={styles.user} aria-label={t`Your menu, ${name}`} onClick={toggle}>
          {narrow ? (
            <Avatar id={user.id} name={name} size={28} decorative />
          ) : (
            <>
              <PersonName id={user.id} name={name} detail={user.email} size={28} />
              <IconSelector size={15} className={styles.quiet} aria-hidden />
            </>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={6} aria-label={t`Your menu, ${name}`}>
        <Choices />
        <hr className={styles.rule} />
        <button type="button" className={styles.item} onClick={help}>
          <IconKeyboard size={17} stroke={1.6} aria-hidden />
          <span className={styles.itemName}>
            <Trans>Keyboard shortcuts</Trans>
          </span>
          <Keys of="?" />
        </button>
        <a className={styles.item} href="/accounts/logout/">
          <IconLogout size={17} stroke={1.6} aria-hidden />
          <Trans>Sign out</Trans>
        </a>
      </Popover.Dropdown>
    </Popover>
  )
}

function Choices() {
  const { t } = useLingui()
  const { language, theme, choose } = usePreferences()
  return (
    <>
      <div className={styles.choice}>
        <NativeSelect
          label={t`Language`}
          size="xs"
          value={language}
          data={[...languages]}
          onChange={(event) => choose({ language: known(event.currentTarget.value) ?? 'en' })}
        />
      </div>
      <div className={styles.choice}>
        <span className={styles.choiceLabel}>
          <Trans>Colours</Trans>
        </span>
        <SegmentedControl
          fullWidth
          aria-label={t`Colours`}
          value={theme}
          onChange={(value) => choose({ theme: value as Theme })}
          data={[
            { value: 'light', label: t`Light` },
            { value: 'dark', label: t`Dark` },
            { value: 'auto', label: t`Auto` },
          ]}
        />
      </div>
    </>
  )
}
