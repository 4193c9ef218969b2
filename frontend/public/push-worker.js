// Shows what Baton pushes to this browser, and leads to it. It keeps nothing and fetches nothing.
self.addEventListener('push', (event) => {
  let told
  try {
    told = event.data.json()
  } catch {
    return
  }
  const shown = { body: told.body, tag: told.tag, renotify: true, data: { url: told.url } }
  event.waitUntil(self.registration.showNotification(told.title, shown))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const address = new URL(event.notification.data.url, self.location.origin)
  // Only ever to ourselves.
  if (address.origin !== self.location.origin) return
  const open = async () => {
    const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
    const here = windows.find((each) => new URL(each.url).pathname === address.pathname)
    return here ? here.focus() : self.clients.openWindow(address.href)
  }
  event.waitUntil(open())
})
