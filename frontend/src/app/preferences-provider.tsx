import { useMantineColorScheme } from '@mantine/core'
import { Outlet } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo } from 'react'
import { useChangePreferences } from '#api/preferences'
import { useSession } from '#api/session'
import { type Preferences, PreferencesContext, type Theme } from '#ui/preferences'
import { firstLanguage, known, speak } from './i18n/language'

/** What a person chose applies at once and is kept with the person. */
export function PreferencesProvider() {
  const { user } = useSession()
  const language = known(user?.language) ?? firstLanguage()
  const theme = knownTheme(user?.theme)
  const { setColorScheme } = useMantineColorScheme()
  const { mutate: keep } = useChangePreferences()

  useEffect(() => {
    void speak(language)
  }, [language])
  useEffect(() => setColorScheme(theme), [theme, setColorScheme])

  const choose = useCallback(
    (changed: Partial<Preferences>) => {
      if (changed.language) void speak(changed.language)
      if (changed.theme) setColorScheme(changed.theme)
      keep(changed)
    },
    [keep, setColorScheme],
  )
  const inHand = useMemo(() => ({ language, theme, choose }), [language, theme, choose])
  return (
    <PreferencesContext value={inHand}>
      <Outlet />
    </PreferencesContext>
  )
}

function knownTheme(theme: string | undefined): Theme {
  return theme === 'light' || theme === 'dark' ? theme : 'auto'
}
