using PaymentPortal;

var builder = WebApplication.CreateBuilder(args);
builder.AddPaymentPortal();
var app = builder.Build();
app.UsePaymentPortal();
return await app.RunPaymentPortal(args);
