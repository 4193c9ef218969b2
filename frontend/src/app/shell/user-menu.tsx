import { Trans, useLingui } from '@lingui/react/macro'
import { Menu, NativeSelect, SegmentedControl } from '@mantine/core'
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
  if (!user) return null
  const { name } = user
  return (
    <Menu position="top-start" width={260} withinPortal>
      <Menu.Target>
        <button type="button" className={styles.user} aria-label={t`Your menu, ${name}`}>
          {narrow ? (
            <Avatar id={user.id} name={name} size={28} decorative />
          ) : (
            <>
              <PersonName id={user.id} name={name} detail={user.email} size={28} />
              <IconSelector size={15} className={styles.quiet} aria-hidden />
            </>
          )}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Choices />
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconKeyboard size={16} aria-hidden />}
          rightSection={<Keys of="?" />}
          onClick={onHelp}
        >
          <Trans>Keyboard shortcuts</Trans>
        </Menu.Item>
        <Menu.Item component="a" href="/accounts/logout/" leftSection={<IconLogout size={16} aria-hidden />}>
          <Trans>Sign out</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
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
