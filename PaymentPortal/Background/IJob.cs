namespace PaymentPortal.Background;

/// <summary>Recurring work. It asks things to act and decides nothing itself; whatever it left undone is found again the next time.</summary>
public interface IJob
{
    Task Run(CancellationToken cancel);
}
