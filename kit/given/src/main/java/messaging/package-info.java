/**
 * How the insurer's systems talk to each other. Messages travel in envelopes, a queue carries them,
 * and two buses are on top of it.
 *
 * <p>Given code. It uses nothing but {@code java.base}, so that what a learner reads here is plain
 * Java. The names are those of the field. The attributes of an envelope follow the CloudEvents
 * specification.
 */
package messaging;
