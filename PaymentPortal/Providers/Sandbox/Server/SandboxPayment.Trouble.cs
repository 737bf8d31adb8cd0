namespace PaymentPortal.Providers.Sandbox.Server;

/// <summary>What goes wrong at real providers, to be caused by hand on the sandbox's console.</summary>
public sealed partial class SandboxPayment
{
    /// <summary>The payer's bank takes all money back.</summary>
    public void ChargeBack()
    {
        if (Captures.Any(IsThere))
        {
            Captures = [.. Captures.Select(capture => IsThere(capture) ? capture with { ChargedBack = true } : capture)];
            Tell(new SandboxNews("charged-back"));
        }
    }

    /// <summary>The payer is charged once more.</summary>
    public void CaptureAgain()
    {
        if (Status == SandboxPaymentStatus.Captured)
        {
            Capture(AmountValue);
            Tell(new SandboxNews("captured"));
        }
    }

    /// <summary>The payer is charged another amount than was ordered, whatever had become of the payment before.</summary>
    public void CaptureOther()
    {
        if (!IsTombstone)
        {
            Capture(AmountValue + 100);
            Tell(new SandboxNews("captured"));
        }
    }

    /// <summary>A notification comes that nobody but the provider could have sent, and yet did not.</summary>
    public void Forge()
    {
        if (!IsTombstone)
        {
            Tell(new SandboxNews("captured", Forged: true));
        }
    }
}
