/**
 * How the insurer's systems talk to each other: messages, the envelopes they travel in, the queue
 * that carries them, and the two buses on top of it.
 *
 * <p>Given code. It uses nothing but {@code java.base}, so that what a learner reads here is plain
 * Java. The names are those of the field; the attributes of an envelope follow the CloudEvents
 * specification.
 */
package messaging;
