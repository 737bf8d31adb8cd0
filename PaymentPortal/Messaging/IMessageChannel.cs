namespace PaymentPortal.Messaging;

/// <summary>A way to the payer: an SMTP server, the local mailbox, a gateway. The seam of everything that is said to payers.</summary>
public interface IMessageChannel
{
    /// <summary>As messages name it: "email".</summary>
    string Key { get; }

    /// <summary>Hands one message over and says what is certain about it.</summary>
    /// <param name="recipient">The address.</param>
    /// <param name="raw">The message as it goes over the wire.</param>
    /// <param name="begin">To be asked right before the first moment from which the other side could have the message; when it answers false, the message was called off and must not leave.
    /// A channel that cannot lose its answer need not ask.</param>
    /// <param name="cancel">The portal stops. Until <paramref name="begin"/> it ends the call; what has begun is brought to its end, within seconds.</param>
    Task<HandOver> Send(string recipient, byte[] raw, Func<Task<bool>> begin, CancellationToken cancel);
}
