/** The address that opens WhatsApp with a message in it; to whom it goes is chosen there. */
export function whatsApp(message: string): string {
  return `https://wa.me/?text=${encodeURIComponent(message)}`;
}
