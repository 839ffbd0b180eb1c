import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Config } from '../config.ts';

const TWO_YEARS = 2 * 365 * 24 * 60 * 60;

const CLOSED = [
  'accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'geolocation', 'gyroscope',
  'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'publickey-credentials-get',
  'screen-wake-lock', 'usb', 'web-share', 'xr-spatial-tracking',
]; // prettier-ignore

/** The headers of every answer: nothing inline, nothing from elsewhere, framed by nobody, stored nowhere. */
export function securityHeaders(config: Config): readonly RequestHandler[] {
  const policy = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity:
      config.env === 'production' ? { maxAge: TWO_YEARS, includeSubDomains: true, preload: false } : false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  const closed = CLOSED.map((feature) => `${feature}=()`).join(', ');
  const own: RequestHandler = (_req, res, next) => {
    res.setHeader('Permissions-Policy', closed);
    res.setHeader('Cache-Control', 'no-store');
    res.setHeader('Vary', 'Cookie, Accept-Language');
    next();
  };
  return [policy, own];
}
