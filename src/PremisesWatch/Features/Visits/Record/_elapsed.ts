const MINUTE = 60_000

/**
 * Shows how long ago the form was opened, which its number tells (a UUIDv7 begins with milliseconds), also when a draft is opened again.
 * @param now The server's time when it wrote the page, in milliseconds: a device's clock may be wrong.
 */
export function showElapsed (element: HTMLElement, submission: string, now: number): void {
  const opened = parseInt(submission.replaceAll('-', '').slice(0, 12), 16)
  const before = Math.max(0, now - opened)
  const loaded = performance.now()
  const tick = () => {
    const minutes = Math.floor((before + performance.now() - loaded) / MINUTE)
    element.textContent = minutes < 1 ? 'Just begun' : minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
  }
  tick()
  window.setInterval(tick, MINUTE / 3)
}
